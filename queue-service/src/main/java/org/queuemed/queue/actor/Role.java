package org.queuemed.queue.actor;

import java.util.Locale;

/** What a member of staff may do, least first: each role may do all that those before it may. */
public enum Role {
    /** Runs the queue of their clinics. */
    STAFF,
    /** Also sets up their clinics: services, rooms, screens, staff, statistics. */
    MANAGER,
    /** Also creates clinics, and works in every clinic of their network. */
    NETWORK_ADMIN;

    /** How the role is written in a token. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Role ofClaim(String claim) {
        return valueOf(claim.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
