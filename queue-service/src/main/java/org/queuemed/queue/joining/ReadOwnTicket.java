package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.store.Tickets;

/** A patient asks where they stand. */
@ApplicationScoped
class ReadOwnTicket {

    private final Commit commit;
    private final ClinicChanges changes;
    private final Tickets tickets;

    ReadOwnTicket(Commit commit, ClinicChanges changes, Tickets tickets) {
        this.commit = commit;
        this.changes = changes;
        this.tickets = tickets;
    }

    Uni<OwnTicket> with(String patientToken) {
        return commit.snapshot(() -> tickets.requireByToken(TokenHash.of(patientToken))
                .chain(ticket -> changes.draw(ticket.clinicId()).map(state -> OwnTicket.of(ticket, state))));
    }
}
