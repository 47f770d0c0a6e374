package org.queuemed.realtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.queuemed.realtime.feed.Arrivals;

import java.util.concurrent.TimeUnit;

/** How states come from Redis. */
@Singleton
final class FeedMeters implements Arrivals {

    private final Timer lag;
    private final Counter repairs;
    private final Counter losses;

    FeedMeters(MeterRegistry registry) {
        lag = Timer.builder("queuemed.feed.lag")
                .description("From the change of a clinic to the arrival of its message here, by two machines' clocks")
                .serviceLevelObjectives(Buckets.ofDelays())
                .register(registry);
        repairs = Counter.builder("queuemed.feed.repairs")
                .description("States that no message had brought, found by comparing versions with Redis")
                .register(registry);
        losses = Counter.builder("queuemed.feed.losses")
                .description("How often the subscriber connection to Redis was lost or given up, to be made anew")
                .register(registry);
    }

    @Override
    public void arrived(long millis) {
        lag.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    @Override
    public void repaired() {
        repairs.increment();
    }

    @Override
    public void lost() {
        losses.increment();
    }
}
