package org.queuemed.queue.joining;

import org.queuemed.contract.ClinicState;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;

/**
 * What whoever joins is given.
 *
 * @param patientToken opens this ticket and nothing else; it is told here once
 * @param position 1 for the next in line; null unless waiting, as a ticket may be that is recovered
 * @param estimatedWait whole minutes; null unless waiting
 */
public record TicketGiven(
        UUID ticketId,
        String patientToken,
        int clinicId,
        int ticketNumber,
        String ticketLabel,
        Integer position,
        Integer estimatedWait) {

    public static TicketGiven of(Outcome<Ticket> outcome, String patientToken) {
        Ticket ticket = outcome.answer();
        ClinicState.Entry shown = outcome.entryOf(ticket);
        return new TicketGiven(
                ticket.id(),
                patientToken,
                ticket.clinicId(),
                ticket.number(),
                ticket.label(),
                shown.position(),
                shown.estimatedWait());
    }
}
