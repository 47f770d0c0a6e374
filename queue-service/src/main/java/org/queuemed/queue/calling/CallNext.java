package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.CallOrder;
import org.queuemed.queue.line.NextCall;
import org.queuemed.queue.ticket.Ticket;

/** The doctor taps "next", or chooses whom to call; visits that are over end with it. */
@ApplicationScoped
class CallNext {

    private final ClinicChanges changes;
    private final CallOrder order;

    CallNext(ClinicChanges changes, CallOrder order) {
        this.changes = changes;
        this.order = order;
    }

    Uni<Outcome<Ticket>> in(int clinicId, NextCall call, Actor actor) {
        return changes.by(actor, Role.STAFF, clinicId, change -> make(call, change));
    }

    private Uni<Ticket> make(NextCall call, ClinicChange change) {
        return change.line()
                .map(line -> call.in(line, order))
                .call(change::saveAll)
                .map(steps -> steps.getLast().ticket());
    }
}
