package org.queuemed.queue.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts the publications at once after a commit, and how long Redis took. */
@Singleton
public class Publications {

    /** How one ended. */
    public enum Outcome {
        PUBLISHED,
        /** A newer version was there before: harmless. */
        OVERTAKEN,
        /** Left to the reconciler. */
        FAILED
    }

    private final Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);

    Publications(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            timers.put(outcome, timer(outcome, registry));
        }
    }

    public void ended(Outcome outcome, Duration after) {
        timers.get(outcome).record(after);
    }

    private static Timer timer(Outcome outcome, MeterRegistry registry) {
        return Timer.builder("queuemed.publication")
                .description("Publications to Redis right after a commit")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
