package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.JoinCodeRow;
import org.queuemed.queue.store.JoinCodeRows;

import java.time.Instant;
import java.util.function.Function;

/** A clinic's QR code: one is valid at a time, until it expires or is rotated. */
@ApplicationScoped
class JoinCodes {

    private final Commit commit;
    private final ClinicChanges changes;
    private final Clinics clinics;
    private final JoinCodeRows rows;
    private final Tokens tokens;
    private final QueueConfig config;

    JoinCodes(
            Commit commit,
            ClinicChanges changes,
            Clinics clinics,
            JoinCodeRows rows,
            Tokens tokens,
            QueueConfig config) {
        this.commit = commit;
        this.changes = changes;
        this.clinics = clinics;
        this.rows = rows;
        this.tokens = tokens;
        this.config = config;
    }

    /** The valid one, made if there is none. */
    Uni<JoinCode> current(int clinicId, Actor actor) {
        return commit.snapshot(
                        () -> authorized(clinicId, actor).chain(clinics::now).chain(now -> rows.current(clinicId, now)))
                .onItem()
                .ifNull()
                .switchTo(() -> changed(clinicId, actor, this::makeTheOne))
                .map(this::joinCode);
    }

    /** A new one; whatever hangs on the wall is expired from now on. */
    Uni<JoinCode> rotate(int clinicId, Actor actor) {
        return changed(
                        clinicId,
                        actor,
                        clinic -> rows.expireAll(clinicId, clinic.at()).chain(() -> make(clinic)))
                .map(this::joinCode);
    }

    private Uni<Void> authorized(int clinicId, Actor actor) {
        return clinics.require(clinicId)
                .invoke(row -> row.toClinic().mustBe(actor, Role.STAFF))
                .replaceWithVoid();
    }

    /** The clinic's screens show the code, so another one is a change of the clinic like any other. */
    private Uni<JoinCodeRow> changed(int clinicId, Actor actor, Function<Clinic, Uni<JoinCodeRow>> work) {
        return changes.by(actor, Role.STAFF, clinicId, change -> work.apply(change.clinic()))
                .map(ClinicChange.Outcome::answer);
    }

    /** Whoever comes first makes it, and who waited meanwhile finds it. */
    private Uni<JoinCodeRow> makeTheOne(Clinic clinic) {
        return rows.current(clinic.id(), clinic.at()).onItem().ifNull().switchTo(() -> make(clinic));
    }

    private Uni<JoinCodeRow> make(Clinic clinic) {
        Instant end = clinic.at().plus(config.joinCode().lifetime());
        return rows.persist(new JoinCodeRow(tokens.next(), clinic.id(), clinic.at(), end));
    }

    /** Where a phone joins with that token. */
    String urlOf(String joinToken) {
        return config.publicUrl() + "/join/" + joinToken;
    }

    private JoinCode joinCode(JoinCodeRow row) {
        return new JoinCode(row.token(), urlOf(row.token()), row.expiresAt());
    }
}
