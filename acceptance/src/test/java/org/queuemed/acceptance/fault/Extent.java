package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.extent.LongRun;

import java.time.Duration;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How thorough a run is. {@code ./queuemed verify --long} sets {@code queuemed.long}. */
enum Extent {
    /** For every build, in a minute and a half: whatever the two fan-out services have in common breaks in one of them. */
    SHORT(1, 500, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO),

    /** Things stay broken for longer than every time-out that is to notice it, and people have time between. */
    LONG(10, 10_000, Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(5));

    private final int seeds;
    private final int phones;
    private final Duration moment;
    private final Duration outage;
    private final Duration freeze;
    private final Duration calm;

    Extent(int seeds, int phones, Duration moment, Duration outage, Duration freeze, Duration calm) {
        this.seeds = seeds;
        this.phones = phones;
        this.moment = moment;
        this.outage = outage;
        this.freeze = freeze;
        this.calm = calm;
    }

    static Extent ofThisRun() {
        return LongRun.isAsked() ? LONG : SHORT;
    }

    /** {@code -Dqueuemed.seed=7} repeats one of them, or several: {@code 7,8}. */
    LongStream seeds() {
        String chosen = System.getProperty("queuemed.seed", "");
        return chosen.isEmpty()
                ? LongStream.rangeClosed(1, seeds)
                : Stream.of(chosen.split(",")).mapToLong(Long::parseLong);
    }

    /** What to type to have the same again. */
    String toRepeat(Class<?> test, long seed) {
        return "./queuemed verify " + (this == LONG ? "--long " : "") + "-Dqueuemed.seed=" + seed + " -Dtest="
                + test.getSimpleName() + " -Dsurefire.failIfNoSpecifiedTests=false";
    }

    /** How many come back at once. */
    int phones() {
        return phones;
    }

    /** How long what is over at once stays broken. */
    Duration moment() {
        return moment;
    }

    /** What is noticed, as it is not there. */
    Duration outage() {
        return outage;
    }

    /** What is there and says nothing. */
    Duration freeze() {
        return freeze;
    }

    /** How long nothing breaks, before the next thing does. */
    Duration calm() {
        return calm;
    }
}
