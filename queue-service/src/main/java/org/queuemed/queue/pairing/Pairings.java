package org.queuemed.queue.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.shortcode.ShortCodes;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.ScreenRow;
import org.queuemed.queue.store.Screens;

import java.time.Instant;

/** Gives screens codes to show, tells them what became of theirs, and gives staff the screen behind a code. */
@ApplicationScoped
public class Pairings {

    private final Commit commit;
    private final Clinics clinics;
    private final PairingRows rows;
    private final Screens screens;
    private final ShortCodes codes;
    private final QueueConfig.Pairings config;

    Pairings(Commit commit, Clinics clinics, PairingRows rows, Screens screens, ShortCodes codes, QueueConfig config) {
        this.commit = commit;
        this.clinics = clinics;
        this.rows = rows;
        this.screens = screens;
        this.codes = codes;
        this.config = config.pairing();
    }

    /** A code for a screen that knows itself by the hash of its token; one that it had before is void. */
    Uni<PairingRow> open(String tokenHash) {
        return commit.transaction(() -> rows.keepOthersOut()
                .chain(() -> mustNotBeLetIn(tokenHash))
                .chain(clinics::now)
                .chain(now -> rows.deleteExpired(now)
                        .chain(() -> mustFindRoom(tokenHash))
                        .chain(this::freeCode)
                        .chain(code -> rows.show(tokenHash, code, now.plus(config.lifetime())))));
    }

    /** What became of the screen that shows this token. */
    Uni<PairingStanding> standing(String displayToken) {
        String tokenHash = TokenHash.of(displayToken);
        return commit.snapshot(() ->
                screens.withToken(tokenHash).chain(screen -> screen == null ? pending(tokenHash) : confirmed(screen)));
    }

    /**
     * The hash of the token of the screen that shows this code, which opens nothing from then on. Part of a transaction
     * of the caller's, who lets the screen in.
     */
    public Uni<String> take(String typed, Instant now) {
        return ShortCodes.read(typed)
                .map(code -> rows.take(code, now))
                .orElseGet(() -> Uni.createFrom().nullItem())
                .onItem()
                .ifNull()
                .failWith(() -> unknown("No screen shows this code now."))
                .call(this::mustNotBeLetIn);
    }

    private Uni<PairingStanding> pending(String tokenHash) {
        return clinics.now()
                .chain(now -> rows.open(tokenHash, now))
                .onItem()
                .ifNull()
                .failWith(() -> unknown("This screen shows no code that is open, and is not let in."))
                .map(PairingStanding::pending);
    }

    private static Uni<PairingStanding> confirmed(ScreenRow screen) {
        return Uni.createFrom().item(PairingStanding.confirmed(screen));
    }

    private Uni<Void> mustNotBeLetIn(String tokenHash) {
        return screens.withToken(tokenHash)
                .invoke(screen -> {
                    if (screen != null) {
                        throw new Refusal(Reason.IN_USE, "A screen with this token is let in already.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> mustFindRoom(String tokenHash) {
        return rows.countBeside(tokenHash)
                .invoke(open -> {
                    if (open >= config.limit()) {
                        throw new Refusal(Reason.TOO_MANY_REQUESTS, "Too many screens wait to be let in: try later.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<String> freeCode() {
        String code = codes.next();
        return rows.count("code", code)
                .chain(taken -> taken == 0 ? Uni.createFrom().item(code) : freeCode());
    }

    private static Refusal unknown(String message) {
        return new Refusal(Reason.PAIRING_UNKNOWN, message);
    }
}
