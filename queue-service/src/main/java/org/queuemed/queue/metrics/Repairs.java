package org.queuemed.queue.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what the reconciler had to mend, and knows how long ago it last compared everything. */
@Singleton
public class Repairs {

    /** What was wrong with what stood in Redis. */
    public enum Fault {
        /** It had missed a publication. */
        BEHIND,
        /** The database knew less, as one from a backup does. */
        AHEAD,
        /** A version that no clock has shown. */
        ABSURD
    }

    private final Map<Fault, Counter> counters = new EnumMap<>(Fault.class);
    private final Clock clock;
    private volatile Instant lastRound;

    Repairs(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.lastRound = clock.instant();
        for (Fault fault : Fault.values()) {
            counters.put(fault, counter(fault, registry));
        }
        Gauge.builder("queuemed.reconciler.age", () -> sinceLastRound().toMillis() / 1000.0)
                .description("How long ago PostgreSQL and Redis were last compared, or this process started")
                .baseUnit("seconds")
                .register(registry);
    }

    public void mended(Fault fault) {
        counters.get(fault).increment();
    }

    /** Everything was compared. */
    public void compared() {
        lastRound = clock.instant();
    }

    private Duration sinceLastRound() {
        return Duration.between(lastRound, clock.instant());
    }

    private static Counter counter(Fault fault, MeterRegistry registry) {
        return Counter.builder("queuemed.reconciler.repairs")
                .description("Clinics whose state in Redis had to be made good")
                .tag("fault", fault.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
