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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A clinic's QR codes. Screens show the one that is valid longest. Halfway through its life another takes its place on the
 * screens, and it stays valid to its own end, for the posters that carry it.
 */
@ApplicationScoped
public class JoinCodes {

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

    /** A new one, within a change of the clinic: its screens show the code, so another is a change like any other. */
    public Uni<JoinCodeRow> make(Clinic clinic) {
        Instant end = clinic.at().plus(config.joinCode().lifetime());
        return rows.persist(new JoinCodeRow(tokens.next(), clinic.id(), clinic.at(), end));
    }

    /** The one that screens show. It is made where renewal has not come by yet, as after a start on an old database. */
    Uni<JoinCode> current(int clinicId, Actor actor) {
        return commit.snapshot(
                        () -> authorized(clinicId, actor).chain(clinics::now).chain(now -> rows.current(clinicId, now)))
                .onItem()
                .ifNull()
                .switchTo(() -> changed(clinicId, actor, this::renewed))
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

    /** The clinics that need another code. */
    Uni<List<Integer>> clinicsToRenew() {
        return commit.snapshot(() -> clinics.now().chain(now -> rows.clinicsWithNoneAt(now.plus(halfALife()))));
    }

    /** A new one beside those that are valid, unless somebody was faster. */
    Uni<Void> renew(int clinicId) {
        return changes.in(Actor.SYSTEM, clinicId, change -> renewed(change.clinic()))
                .replaceWithVoid();
    }

    /** Whoever comes first makes it, and who waited meanwhile finds it. */
    private Uni<JoinCodeRow> renewed(Clinic clinic) {
        return rows.current(clinic.id(), clinic.at().plus(halfALife()))
                .onItem()
                .ifNull()
                .switchTo(() -> make(clinic));
    }

    private Uni<Void> authorized(int clinicId, Actor actor) {
        return clinics.require(clinicId)
                .invoke(row -> row.toClinic().mustBe(actor, Role.STAFF))
                .replaceWithVoid();
    }

    private Uni<JoinCodeRow> changed(int clinicId, Actor actor, Function<Clinic, Uni<JoinCodeRow>> work) {
        return changes.by(actor, Role.STAFF, clinicId, change -> work.apply(change.clinic()))
                .map(ClinicChange.Outcome::answer);
    }

    /** A share of the life, and no setting: so that whatever life is configured, a code is renewed before its end. */
    private Duration halfALife() {
        return config.joinCode().lifetime().dividedBy(2);
    }

    /** Where a phone joins with that token. */
    String urlOf(String joinToken) {
        return config.publicUrl() + "/join/" + joinToken;
    }

    private JoinCode joinCode(JoinCodeRow row) {
        return new JoinCode(row.token(), urlOf(row.token()), row.expiresAt());
    }
}
