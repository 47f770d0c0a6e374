package org.queuemed.queue.joining;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;

/**
 * What a patient may read of their ticket, and of the queue it stands in.
 *
 * @param version the clinic's version that this was read at, comparable with the events' versions
 * @param position 1 for the next in line; null unless waiting
 * @param estimatedWait whole minutes; null unless waiting
 * @param room where the patient is expected; null unless called or being served, or where no room was said
 * @param message what the clinic says about the queue's status
 */
public record OwnTicket(
        int clinicId,
        String clinicName,
        long version,
        int ticketNumber,
        String ticketLabel,
        TicketStatus status,
        Integer position,
        Integer estimatedWait,
        String room,
        Instant joinedAt,
        Instant calledAt,
        int attempt,
        QueueStatus queueStatus,
        String message) {

    static OwnTicket of(Ticket ticket, ClinicState state) {
        ClinicState.Entry shown = state.entries().stream()
                .filter(entry -> entry.ticketId().equals(ticket.id()))
                .findAny()
                .orElse(null);
        return new OwnTicket(
                state.clinicId(),
                state.settings().name(),
                state.version(),
                ticket.number(),
                ticket.label(),
                ticket.status(),
                shown == null ? null : shown.position(),
                shown == null ? null : shown.estimatedWait(),
                shown == null ? null : shown.room(),
                ticket.joinedAt(),
                ticket.calledAt(),
                ticket.attempt(),
                state.status(),
                state.message());
    }
}
