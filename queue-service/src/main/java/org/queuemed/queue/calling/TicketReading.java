package org.queuemed.queue.calling;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.util.UUID;

/**
 * A ticket as staff read it, name included.
 *
 * @param position 1 for the next in line; null unless waiting
 * @param estimatedWait whole minutes; null unless waiting
 * @param room where the patient is expected; null while waiting, once ended, or where no room was said
 */
public record TicketReading(
        UUID ticketId,
        int clinicId,
        int ticketNumber,
        String ticketLabel,
        long serviceId,
        TicketStatus status,
        Priority priority,
        String name,
        Integer position,
        Integer estimatedWait,
        String room,
        Instant joinedAt,
        Instant calledAt,
        Instant startedAt,
        Instant endedAt,
        int attempt) {

    static TicketReading of(Outcome<Ticket> outcome) {
        return of(outcome.answer(), outcome.entryOf(outcome.answer()));
    }

    /** {@code shown} is how the public state shows the ticket, null once it has ended. */
    static TicketReading of(Ticket ticket, ClinicState.Entry shown) {
        return new TicketReading(
                ticket.id(),
                ticket.clinicId(),
                ticket.number(),
                ticket.label(),
                ticket.serviceId(),
                ticket.status(),
                ticket.priority(),
                ticket.name(),
                shown == null ? null : shown.position(),
                shown == null ? null : shown.estimatedWait(),
                shown == null ? null : shown.room(),
                ticket.joinedAt(),
                ticket.calledAt(),
                ticket.startedAt(),
                ticket.endedAt(),
                ticket.attempt());
    }
}
