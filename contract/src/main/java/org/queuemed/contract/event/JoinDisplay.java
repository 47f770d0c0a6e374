package org.queuemed.contract.event;

/** A screen asks for its clinic's display room: {@code join:display}. The token was given when staff let it in. */
public record JoinDisplay(Integer clinicId, String displayToken) {

    public static final String EVENT = "join:display";
}
