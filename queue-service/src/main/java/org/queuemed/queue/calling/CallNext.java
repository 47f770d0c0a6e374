package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.CallOrder;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;

/** The doctor taps "next", or chooses whom to call. */
@ApplicationScoped
class CallNext {

    private final ClinicChanges changes;
    private final CallOrder order;

    CallNext(ClinicChanges changes, CallOrder order) {
        this.changes = changes;
        this.order = order;
    }

    /**
     * @param roomId where to; null for the clinic's only room, or none where there are several
     * @param ticketId whom; null for whoever is next
     */
    Uni<Outcome<Ticket>> in(int clinicId, Long roomId, UUID ticketId, Actor actor) {
        return changes.by(actor, Role.STAFF, clinicId, change -> call(change, roomId, ticketId));
    }

    private Uni<Ticket> call(ClinicChange change, Long roomId, UUID ticketId) {
        return change.line().map(line -> decide(line, roomId, ticketId)).chain(change::save);
    }

    private Moved decide(Line line, Long roomId, UUID ticketId) {
        Room room = line.roomFor(roomId);
        return ticketId == null ? line.callNext(room, order) : line.call(line.require(ticketId), room);
    }
}
