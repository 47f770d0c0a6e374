package org.queuemed.queue.screens;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.joining.Tokens;
import org.queuemed.queue.pairing.Pairings;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.ScreenRow;
import org.queuemed.queue.store.Screens;

import java.util.List;

/** Lets screens in and shuts them out; both are changes of the clinic, so the display service learns of them at once. */
@ApplicationScoped
class ScreenAccess {

    private final Commit commit;
    private final ClinicChanges changes;
    private final Clinics clinics;
    private final Screens screens;
    private final Pairings pairings;
    private final Tokens tokens;

    ScreenAccess(
            Commit commit, ClinicChanges changes, Clinics clinics, Screens screens, Pairings pairings, Tokens tokens) {
        this.commit = commit;
        this.changes = changes;
        this.clinics = clinics;
        this.screens = screens;
        this.pairings = pairings;
        this.tokens = tokens;
    }

    /** A screen that was just let in, with the only copy of its token; null where the screen has that already. */
    record Admitted(int displayId, String name, String displayToken) {}

    Uni<Admitted> admit(int clinicId, String name, Actor actor) {
        String token = tokens.next();
        ScreenRow row = new ScreenRow(clinicId, name, TokenHash.of(token));
        return changes.by(actor, Role.MANAGER, clinicId, change -> screens.persistAndFlush(row))
                .map(outcome -> new Admitted(outcome.answer().id(), name, token));
    }

    /** The screen that shows this code, by the token that it made for itself. */
    Uni<Admitted> pair(int clinicId, String name, String pairingCode, Actor actor) {
        return changes.by(
                        actor,
                        Role.MANAGER,
                        clinicId,
                        change -> pairings.take(pairingCode, change.clinic().at())
                                .map(tokenHash -> new ScreenRow(clinicId, name, tokenHash))
                                .chain(screens::persistAndFlush))
                .map(outcome -> new Admitted(outcome.answer().id(), name, null));
    }

    Uni<List<ScreenRow>> of(int clinicId, Actor actor) {
        return commit.snapshot(() -> clinics.require(clinicId)
                .invoke(row -> row.toClinic().mustBe(actor, Role.MANAGER))
                .chain(() -> screens.of(clinicId)));
    }

    Uni<Void> revoke(int clinicId, int displayId, Actor actor) {
        return changes.by(
                        actor,
                        Role.MANAGER,
                        clinicId,
                        change -> screens.require(clinicId, displayId)
                                .invoke(row -> row.revoke(change.clinic().at())))
                .replaceWithVoid();
    }
}
