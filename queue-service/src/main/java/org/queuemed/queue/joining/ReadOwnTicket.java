package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.store.Services;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Ticket;

/** A patient asks where they stand. */
@ApplicationScoped
class ReadOwnTicket {

    private final Commit commit;
    private final ClinicChanges changes;
    private final Tickets tickets;
    private final Services services;

    ReadOwnTicket(Commit commit, ClinicChanges changes, Tickets tickets, Services services) {
        this.commit = commit;
        this.changes = changes;
        this.tickets = tickets;
        this.services = services;
    }

    Uni<OwnTicket> with(String patientToken) {
        return commit.snapshot(
                () -> tickets.requireByToken(TokenHash.of(patientToken)).chain(this::read));
    }

    private Uni<OwnTicket> read(Ticket ticket) {
        return changes.look(ticket.clinicId())
                .chain(line -> changes.draw(line)
                        .chain(state -> services.everOffered(ticket.serviceId())
                                .map(service -> OwnTicket.of(ticket, service, line.clinic(), state))));
    }
}
