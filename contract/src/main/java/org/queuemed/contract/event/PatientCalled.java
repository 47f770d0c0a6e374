package org.queuemed.contract.event;

import java.time.Instant;

/** Tells a patient that it is their turn. {@code room} is null where the doctor named none; {@code attempt} grows with each recall. */
public record PatientCalled(
        int ticketNumber, String ticketLabel, String room, String message, Instant calledAt, int attempt)
        implements ServerEvent {

    @Override
    public String event() {
        return "patient:called";
    }
}
