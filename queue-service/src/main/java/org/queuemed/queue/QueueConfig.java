package org.queuemed.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

import java.time.Duration;
import java.util.List;
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

    /**
     * Whose {@code X-Forwarded-For} is believed: addresses and ranges. By default the private ones, where a proxy of one's
     * own stands. Who comes from them and names nobody else is not limited by address.
     */
    @WithDefault("127.0.0.0/8,::1,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,100.64.0.0/10,fc00::/7")
    List<String> trustedProxies();

    Limits limits();

    interface JoinCodes {

        /**
         * How long a poster on the wall stays good: long enough to print, short enough that old photos go stale. Halfway
         * there the screens change to a new code, so whoever prints a poster has at least half of it.
         */
        @WithDefault("P90D")
        Duration lifetime();

        /** How often codes are looked for that are halfway to their end: often, where they live for minutes. */
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
         * PostgreSQL is told the same, as its {@code statement_timeout}.
         */
        @WithDefault("5S")
        Duration patience();

        /**
         * How long a connection with a question on it may be silent before it is given up: where packets vanish nobody else
         * ever ends it. Longer than the patience, as a slow database is not helped by new connections. PostgreSQL is told
         * the same, as its {@code idle_in_transaction_session_timeout}.
         */
        @WithDefault("10S")
        Duration silence();

        /** How many may wait for a free connection at once: what the pool serves in well under a second. Beyond: 503. */
        @WithDefault("500")
        @Positive
        int waiting();
    }

    /**
     * What one address may ask an instance for in a minute, all of it at once if need be. A hospital's phones, consoles and
     * screens share one address: each limit is what a large one needs in its worst minute, and more.
     */
    interface Limits {

        /** A hundred people begin their shift; and who guesses passwords gets nowhere with two a second. */
        @WithDefault("120")
        @Positive
        int loginsPerMinute();

        /** Twenty clinics open at the same minute, and at each fifteen people scan the code. */
        @WithDefault("300")
        @Positive
        int joinsPerMinute();

        /** Screens ask for a new code every ten minutes each, and few patients change their phone. */
        @WithDefault("60")
        @Positive
        int codesPerMinute();

        /** A hundred a second: each console reads the queue when it changes. */
        @WithDefault("6000")
        @Positive
        int requestsPerMinute();

        /** How many requests of all together may be under way at once; it takes less than a second to serve them. Beyond: 503. */
        @WithDefault("1000")
        @Positive
        int requestsUnderWay();
    }
}
