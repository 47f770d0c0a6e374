package org.queuemed.queue.recovery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.shortcode.ShortCodes;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Staff give a code for a ticket that is open. It changes nothing that anybody sees, so nothing is published. */
@ApplicationScoped
class GiveRecoveryCode {

    private final Commit commit;
    private final Clinics clinics;
    private final Tickets tickets;
    private final RecoveryCodeRows rows;
    private final ShortCodes codes;
    private final Duration lifetime;

    GiveRecoveryCode(
            Commit commit,
            Clinics clinics,
            Tickets tickets,
            RecoveryCodeRows rows,
            ShortCodes codes,
            QueueConfig config) {
        this.commit = commit;
        this.clinics = clinics;
        this.tickets = tickets;
        this.rows = rows;
        this.codes = codes;
        this.lifetime = config.recovery().lifetime();
    }

    /** What staff tell the patient: once, for only its hash is kept. */
    record RecoveryCode(String recoveryCode, Instant expiresAt) {}

    /** The one before is void. */
    Uni<RecoveryCode> of(int clinicId, UUID ticketId, Actor actor) {
        return commit.transaction(() -> clinics.require(clinicId)
                .invoke(row -> row.toClinic().mustBe(actor, Role.STAFF))
                .chain(() -> clinics.hold(clinicId))
                .chain(() -> tickets.require(clinicId, ticketId))
                .invoke(Ticket::mustBeRecoverable)
                .chain(() -> open(clinicId, ticketId)));
    }

    private Uni<RecoveryCode> open(int clinicId, UUID ticketId) {
        return clinics.now()
                .call(now -> rows.deleteExpired(clinicId, now))
                .map(now -> now.plus(lifetime))
                .chain(until -> freeCode(clinicId)
                        .call(code -> rows.open(ticketId, clinicId, code, until))
                        .map(code -> new RecoveryCode(code, until)));
    }

    private Uni<String> freeCode(int clinicId) {
        String code = codes.next();
        return rows.isFree(clinicId, code).chain(free -> free ? Uni.createFrom().item(code) : freeCode(clinicId));
    }
}
