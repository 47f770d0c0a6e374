package org.queuemed.acceptance.fault;

import java.time.Duration;

/**
 * How long things stay broken.
 *
 * @param moment what is over at once
 * @param outage what is noticed, as it is not there
 * @param freeze what is there and says nothing
 */
record Lengths(Duration moment, Duration outage, Duration freeze) {

    /** For every build. */
    static final Lengths SHORT = new Lengths(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    /** Longer than every time-out that is to notice it. */
    static final Lengths LONG = new Lengths(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));
}
