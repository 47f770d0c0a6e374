package org.queuemed.acceptance.metrics;

import java.time.Duration;
import java.time.Instant;

/** A time that is looked back on, at each whole step of it. */
record Span(Instant begin, Instant end, Duration step) {

    /** How far into it that is; between 0 and 1 for what lies in it. */
    double part(double epochSecond) {
        return (epochSecond - begin.getEpochSecond()) / seconds();
    }

    long seconds() {
        return Duration.between(begin, end).toSeconds();
    }
}
