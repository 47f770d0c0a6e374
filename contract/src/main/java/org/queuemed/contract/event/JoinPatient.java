package org.queuemed.contract.event;

/** A phone asks for its ticket's room: {@code join:patient}. The token is the credential. */
public record JoinPatient(String patientToken, Integer clinicId) {

    public static final String EVENT = "join:patient";
}
