package org.queuemed.notification.patient;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.TicketStatus;

import java.time.Instant;

/** Where a ticket stands, with what its patient must know there. */
sealed interface Standing {

    record Waiting(int position, int estimatedWait) implements Standing {}

    /** @param room null where the doctor named none */
    record Called(int ticketNumber, String ticketLabel, String room, Instant calledAt, int attempt)
            implements Standing {}

    record Serving(int ticketNumber, String ticketLabel, String room) implements Standing {}

    record Over(TicketStatus status) implements Standing {}

    static Standing of(ClinicState.Entry entry) {
        return switch (entry.status()) {
            case WAITING -> new Waiting(orZero(entry.position()), orZero(entry.estimatedWait()));
            case CALLED ->
                new Called(entry.ticketNumber(), entry.ticketLabel(), entry.room(), entry.calledAt(), entry.attempt());
            case SERVING -> new Serving(entry.ticketNumber(), entry.ticketLabel(), entry.room());
            case SERVED, NO_SHOW, LEFT, CANCELLED -> new Over(entry.status());
        };
    }

    private static int orZero(Integer figure) {
        return figure == null ? 0 : figure;
    }
}
