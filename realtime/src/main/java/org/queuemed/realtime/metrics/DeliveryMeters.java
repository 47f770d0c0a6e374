package org.queuemed.realtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import org.queuemed.realtime.room.Deliveries;

import java.util.concurrent.TimeUnit;

/** How late members are told, and how often a slow one is told several changes as one. */
@Singleton
final class DeliveryMeters implements Deliveries {

    private final Timer delivery;
    private final Counter conflations;

    DeliveryMeters(MeterRegistry registry) {
        delivery = Timer.builder("queuemed.delivery")
                .description(
                        "From the change of a clinic to its frame on the socket of a member, by two machines' clocks")
                .serviceLevelObjectives(Buckets.ofDelays())
                .register(registry);
        conflations = Counter.builder("queuemed.slot.conflations")
                .description("Changes that took the place of one that a slow reader had not been told yet")
                .register(registry);
    }

    /** Of two clocks one may be behind; what has been delivered has been delivered. */
    @Override
    public void delivered(long millis) {
        delivery.record(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    @Override
    public void conflated() {
        conflations.increment();
    }
}
