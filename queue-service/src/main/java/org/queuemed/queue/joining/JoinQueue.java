package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.JoinCodeRows;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;

/** A patient joins the line: from the QR code, or at the desk. */
@ApplicationScoped
class JoinQueue {

    private final Commit commit;
    private final ClinicChanges changes;
    private final JoinCodeRows codes;
    private final Tickets tickets;
    private final Tokens tokens;

    JoinQueue(Commit commit, ClinicChanges changes, JoinCodeRows codes, Tickets tickets, Tokens tokens) {
        this.commit = commit;
        this.changes = changes;
        this.codes = codes;
        this.tickets = tickets;
        this.tokens = tokens;
    }

    /** From the code, which must be valid, of a queue which must be open. */
    Uni<TicketGiven> byCode(String joinToken, Newcomer newcomer) {
        String token = tokens.next();
        return commit.transaction(() -> codes.require(joinToken)
                .chain(code -> changes.in(Actor.ANYONE, code.clinicId(), change -> {
                    code.mustBeValid(change.clinic().at());
                    mustBeOpen(change.clinic());
                    return join(change, newcomer, token);
                }))
                .map(outcome -> TicketGiven.of(outcome, token)));
    }

    /** At the desk, which also serves while the code is paused. */
    Uni<TicketGiven> atTheDesk(int clinicId, Newcomer newcomer, Actor actor) {
        String token = tokens.next();
        return changes.by(actor, Role.STAFF, clinicId, change -> {
                    mustNotBeClosed(change.clinic());
                    return join(change, newcomer, token);
                })
                .map(outcome -> TicketGiven.of(outcome, token));
    }

    private Uni<Ticket> join(ClinicChange change, Newcomer newcomer, String token) {
        Clinic clinic = change.clinic();
        return Uni.combine()
                .all()
                .unis(change.line(), tickets.lastNumber(clinic.id(), clinic.today()))
                .with((line, last) -> newcomer.join(line, last, UUID.randomUUID(), TokenHash.of(token)))
                .chain(change::save);
    }

    private static void mustBeOpen(Clinic clinic) {
        mustNotBeClosed(clinic);
        if (clinic.status() == QueueStatus.PAUSED) {
            throw new Refusal(Reason.QUEUE_PAUSED, "The queue is paused: try again later, or ask at the desk.");
        }
    }

    private static void mustNotBeClosed(Clinic clinic) {
        if (clinic.status() == QueueStatus.CLOSED) {
            throw new Refusal(Reason.QUEUE_CLOSED, "The queue is closed.");
        }
    }
}
