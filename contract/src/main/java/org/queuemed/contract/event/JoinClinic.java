package org.queuemed.contract.event;

/** A console asks for its clinic's room: {@code join:clinic}. Without a token the session cookie is looked at. */
public record JoinClinic(Integer clinicId, String accessToken) {

    public static final String EVENT = "join:clinic";
}
