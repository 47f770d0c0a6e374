package org.queuemed.notification.session;

import java.time.Instant;
import java.util.Set;

/**
 * A member of staff, logged in.
 *
 * @param clinics where they work
 * @param networkAdmin whether they see every clinic of their network
 * @param network the network they belong to
 * @param expiresAt when they must have logged in again
 */
public record Session(Set<Integer> clinics, boolean networkAdmin, int network, Instant expiresAt) {

    public Session {
        clinics = Set.copyOf(clinics);
    }
}
