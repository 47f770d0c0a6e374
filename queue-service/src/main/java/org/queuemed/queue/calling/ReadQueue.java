package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.ClinicState;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.ticket.Ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole queue as staff see it: the public state with names beside the numbers. */
@ApplicationScoped
class ReadQueue {

    private final ClinicChanges changes;

    ReadQueue(ClinicChanges changes) {
        this.changes = changes;
    }

    Uni<QueueReading> of(int clinicId, Actor actor) {
        return changes.read(clinicId, line -> {
            line.clinic().mustBe(actor, Role.STAFF);
            return changes.draw(line).map(state -> reading(line, state));
        });
    }

    private static QueueReading reading(Line line, ClinicState state) {
        Map<UUID, Ticket> tickets = line.tickets().stream().collect(Collectors.toMap(Ticket::id, Function.identity()));
        List<TicketReading> entries = state.entries().stream()
                .map(entry -> TicketReading.of(tickets.get(entry.ticketId()), entry))
                .toList();
        List<TicketReading> ended = state.ended().stream()
                .map(ticket -> TicketReading.of(tickets.get(ticket.ticketId()), null))
                .toList();
        return new QueueReading(state.version(), state.status(), state.message(), entries, ended, state.stats());
    }
}
