package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.store.Clinics;

import java.time.Instant;

/** A clinic's QR code: one is valid at a time, until it expires or is rotated. */
@ApplicationScoped
class JoinCodes {

    private final Commit commit;
    private final Clinics clinics;
    private final JoinCodeRows rows;
    private final Tokens tokens;
    private final QueueConfig config;

    JoinCodes(Commit commit, Clinics clinics, JoinCodeRows rows, Tokens tokens, QueueConfig config) {
        this.commit = commit;
        this.clinics = clinics;
        this.rows = rows;
        this.tokens = tokens;
        this.config = config;
    }

    /** The valid one, made if there is none. */
    Uni<JoinCode> current(int clinicId, Actor actor) {
        return commit.transaction(() -> authorized(clinicId, actor)
                .chain(clinics::now)
                .chain(now -> rows.current(clinicId, now).onItem().ifNull().switchTo(() -> makeTheOne(clinicId, now)))
                .map(this::joinCode));
    }

    /** A new one; whatever hangs on the wall is expired from now on. */
    Uni<JoinCode> rotate(int clinicId, Actor actor) {
        return commit.transaction(() -> authorized(clinicId, actor)
                .chain(() -> clinics.hold(clinicId))
                .chain(clinics::now)
                .chain(now -> rows.expireAll(clinicId, now).chain(() -> make(clinicId, now)))
                .map(this::joinCode));
    }

    private Uni<Void> authorized(int clinicId, Actor actor) {
        return clinics.require(clinicId)
                .invoke(row -> row.toClinic().mustBe(actor, Role.STAFF))
                .replaceWithVoid();
    }

    /** Whoever comes first makes it, and who waited meanwhile finds it. */
    private Uni<JoinCodeRow> makeTheOne(int clinicId, Instant now) {
        return clinics.hold(clinicId)
                .chain(() -> rows.current(clinicId, now))
                .onItem()
                .ifNull()
                .switchTo(() -> make(clinicId, now));
    }

    private Uni<JoinCodeRow> make(int clinicId, Instant now) {
        Instant end = now.plus(config.joinCode().lifetime());
        return rows.persist(new JoinCodeRow(tokens.next(), clinicId, now, end));
    }

    private JoinCode joinCode(JoinCodeRow row) {
        return new JoinCode(row.token, config.publicUrl() + "/join/" + row.token, row.expiresAt);
    }
}
