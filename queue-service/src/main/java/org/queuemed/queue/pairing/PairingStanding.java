package org.queuemed.queue.pairing;

import org.queuemed.queue.store.ScreenRow;

import java.time.Instant;

/**
 * What became of a screen that wants to be let in: while it waits its code, and once it is let in where, and as what.
 *
 * @param pairingCode null unless {@code PENDING}
 * @param expiresAt null unless {@code PENDING}
 * @param clinicId null unless {@code CONFIRMED}
 * @param displayId null unless {@code CONFIRMED}
 * @param name as staff call the screen; null unless {@code CONFIRMED}
 */
public record PairingStanding(
        Status status, String pairingCode, Instant expiresAt, Integer clinicId, Integer displayId, String name) {

    /** Whether staff have typed the code. */
    public enum Status {
        PENDING,
        CONFIRMED
    }

    static PairingStanding pending(PairingRow row) {
        return new PairingStanding(Status.PENDING, row.code, row.expiresAt, null, null, null);
    }

    static PairingStanding confirmed(ScreenRow screen) {
        return new PairingStanding(Status.CONFIRMED, null, null, screen.clinicId(), screen.id(), screen.name());
    }
}
