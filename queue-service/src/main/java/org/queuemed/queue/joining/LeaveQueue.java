package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TicketStatus;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;

/** A patient leaves the line. Whoever has left already has left: asking twice is no error. */
@ApplicationScoped
class LeaveQueue {

    private final Commit commit;
    private final ClinicChanges changes;
    private final Tickets tickets;

    LeaveQueue(Commit commit, ClinicChanges changes, Tickets tickets) {
        this.commit = commit;
        this.changes = changes;
        this.tickets = tickets;
    }

    Uni<Void> with(String patientToken) {
        return commit.transaction(() -> tickets.requireByToken(TokenHash.of(patientToken))
                .chain(ticket -> ticket.status() == TicketStatus.LEFT
                        ? Uni.createFrom().voidItem()
                        : changes.in(Actor.ANYONE, ticket.clinicId(), change -> leave(change, ticket.id()))
                                .replaceWithVoid()));
    }

    /** The ticket is read again: only under the clinic's lock does it stand still. */
    private Uni<Ticket> leave(ClinicChange change, UUID ticketId) {
        return tickets.require(change.clinic().id(), ticketId)
                .map(ticket -> new Moved(
                        Step.LEAVE, ticket, ticket.leave(change.clinic().at())))
                .chain(change::save);
    }
}
