package org.queuemed.queue.recovery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.joining.TicketGiven;
import org.queuemed.queue.joining.Tokens;
import org.queuemed.queue.shortcode.ShortCodes;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.JoinCodeRow;
import org.queuemed.queue.store.JoinCodeRows;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A patient takes their ticket to another phone. The queue may be in any state: the ticket is in it already. */
@ApplicationScoped
class RecoverTicket {

    /** So many wrong codes in a clinic void those that are open: nobody comes to the right one by trying. */
    private static final int WRONG_TRIES = 10;

    private final Commit commit;
    private final Clinics clinics;
    private final ClinicChanges changes;
    private final JoinCodeRows joinCodes;
    private final RecoveryCodeRows rows;
    private final Tickets tickets;
    private final Tokens tokens;

    RecoverTicket(
            Commit commit,
            Clinics clinics,
            ClinicChanges changes,
            JoinCodeRows joinCodes,
            RecoveryCodeRows rows,
            Tickets tickets,
            Tokens tokens) {
        this.commit = commit;
        this.clinics = clinics;
        this.changes = changes;
        this.joinCodes = joinCodes;
        this.rows = rows;
        this.tickets = tickets;
        this.tokens = tokens;
    }

    /**
     * The ticket with a new token; nothing where the code is wrong, which is no failure: that it was tried must be kept.
     *
     * @param joinToken says which clinic; it must be valid
     */
    Uni<Optional<TicketGiven>> with(String joinToken, String typed) {
        return commit.transaction(() -> joinCodes
                .require(joinToken)
                .call(joinCode -> clinics.holdUnread(joinCode.clinicId()))
                .chain(joinCode -> clinics.now()
                        .invoke(joinCode::mustBeValid)
                        .chain(now -> ticketBehind(typed, joinCode, now))
                        .chain(ticketId -> ticketId == null ? wrong(joinCode) : recovered(joinCode, ticketId))));
    }

    private Uni<UUID> ticketBehind(String typed, JoinCodeRow joinCode, Instant now) {
        return ShortCodes.read(typed)
                .map(code -> rows.take(joinCode.clinicId(), code, now))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Uni<Optional<TicketGiven>> wrong(JoinCodeRow joinCode) {
        return rows.countWrongTry(joinCode.clinicId(), WRONG_TRIES).map(counted -> Optional.empty());
    }

    private Uni<Optional<TicketGiven>> recovered(JoinCodeRow joinCode, UUID ticketId) {
        String token = tokens.next();
        return changes.in(Actor.ANYONE, joinCode.clinicId(), change -> recover(change, ticketId, token))
                .map(outcome -> Optional.of(TicketGiven.of(outcome, token)));
    }

    private Uni<Ticket> recover(ClinicChange change, UUID ticketId, String token) {
        return tickets.require(change.clinic().id(), ticketId)
                .map(ticket -> new Moved(Step.RECOVER, ticket, ticket.recoverWith(TokenHash.of(token))))
                .chain(change::save);
    }
}
