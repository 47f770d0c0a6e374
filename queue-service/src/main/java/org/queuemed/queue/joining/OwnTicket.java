package org.queuemed.queue.joining;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.OpeningHours;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.util.List;

/**
 * What a patient may read of their ticket, and of the queue it stands in.
 *
 * @param languages those that the clinic speaks to its patients in, in the order in which they are shown
 * @param notice what the clinic tells its waiting room; null for nothing
 * @param hours when the clinic says that it is open, in its own time
 * @param serviceName of the service that the ticket is for now
 * @param version the clinic's version that this was read at, comparable with the events' versions
 * @param position 1 for the next in line; null unless waiting
 * @param estimatedWait whole minutes; null unless waiting
 * @param room where the patient is expected; null unless called or being served, or where no room was said
 * @param message what the clinic says about the queue's status
 */
public record OwnTicket(
        int clinicId,
        String clinicName,
        String locale,
        List<String> languages,
        String timeZone,
        String notice,
        List<OpeningHours> hours,
        String serviceName,
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

    static OwnTicket of(Ticket ticket, Service service, Clinic clinic, ClinicState state) {
        ClinicState.Entry shown = state.entries().stream()
                .filter(entry -> entry.ticketId().equals(ticket.id()))
                .findAny()
                .orElse(null);
        return new OwnTicket(
                state.clinicId(),
                clinic.name(),
                state.settings().locale(),
                clinic.languages(),
                state.settings().timeZone(),
                clinic.reception().notice(),
                clinic.reception().hours(),
                service.name(),
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
