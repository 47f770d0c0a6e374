package org.queuemed.realtime.feed;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The pauses between attempts: each doubles the one before up to a limit, and each is drawn from its upper half, so that a
 * fleet that lost Redis together does not come back together. Not thread-safe.
 */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator chance;
    private Duration next;

    Backoff(Duration first, Duration longest, RandomGenerator chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
        this.next = first;
    }

    Duration pause() {
        long millis = next.toMillis();
        next = next.multipliedBy(2).compareTo(longest) < 0 ? next.multipliedBy(2) : longest;
        return Duration.ofMillis(Math.max(1, millis - chance.nextLong(millis / 2 + 1)));
    }

    void reset() {
        next = first;
    }
}
