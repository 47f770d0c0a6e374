package org.queuemed.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import java.time.Duration;
import java.util.Optional;

/** What differs between places where the queue service runs. */
@ConfigMapping(prefix = "queuemed")
public interface QueueConfig {

    /** Where browsers reach QueueMed: stands in every QR code. Without a slash at the end. */
    @Pattern(regexp = "https?://.*[^/]", message = "must be an http(s) address without a slash at its end")
    String publicUrl();

    /** The network that the first start makes. */
    @NotBlank
    @WithDefault("QueueMed")
    String networkName();

    /**
     * The password of the user {@code admin}. Where given, it is the admin's password from this start on, so that a
     * rotated secret takes effect; where not, and there is no admin yet, nobody can log in.
     */
    Optional<String> adminPassword();

    JoinCodes joinCode();

    Pairings pairing();

    Recoveries recovery();

    Session session();

    Reconciliation reconciliation();

    Statistics statistics();

    Database database();

    interface JoinCodes {

        /** How long a poster on the wall stays good: long enough to print, short enough that old photos go stale. */
        @WithDefault("P90D")
        Duration lifetime();

        /** How often screens are relieved of codes that have expired: they show one for at most that long. */
        @WithDefault("1m")
        Duration watchedEvery();
    }

    interface Pairings {

        /** How long a screen shows the same code: long enough to walk from the screen to the desk. */
        @WithDefault("PT10M")
        Duration lifetime();

        /** How many screens may wait at once, everywhere together: more than there are, few enough to store. */
        @WithDefault("1000")
        @Positive
        int limit();
    }

    interface Recoveries {

        /** How long a code for another phone is good: the patient stands at the desk with it. */
        @WithDefault("PT15M")
        Duration lifetime();
    }

    interface Session {

        /** How long a login holds: a shift, so that nobody is logged out before the last patient. */
        @WithDefault("PT12H")
        Duration lifetime();
    }

    interface Reconciliation {

        /** How often PostgreSQL and Redis are compared: what the fast path missed is never missed for longer. */
        @WithDefault("1s")
        Duration every();
    }

    interface Statistics {

        /** How often the open tickets of all clinics are counted for monitoring: as often as that usually asks. */
        @WithDefault("15s")
        Duration countedEvery();
    }

    interface Database {

        /**
         * How long a request waits for PostgreSQL, from the pool to the commit; then it is answered with 503. A transaction
         * takes milliseconds, so this is only met where the database says nothing, or one clinic is asked for far too much.
         */
        @WithDefault("5S")
        Duration patience();

        /**
         * How long a connection with a question on it may be silent before it is given up: where packets vanish nobody else
         * ever ends it. Longer than the patience, as a slow database is not helped by new connections.
         */
        @WithDefault("10S")
        Duration silence();

        /** How many may wait for a free connection at once: what the pool serves in well under a second. Beyond: 503. */
        @WithDefault("500")
        @Positive
        int waiting();
    }
}
