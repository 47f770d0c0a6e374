package org.queuemed.queue.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.queuemed.queue.ticket.Step;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Counts what happened to tickets, once it is committed: calls are the steps {@code call} and {@code recall}. */
@Singleton
public class TicketSteps {

    private final Map<Step, Counter> counters = new EnumMap<>(Step.class);

    TicketSteps(MeterRegistry registry) {
        for (Step step : Step.values()) {
            counters.put(step, counter(step, registry));
        }
    }

    /** The step is committed. */
    public void taken(Step step) {
        counters.get(step).increment();
    }

    private static Counter counter(Step step, MeterRegistry registry) {
        return Counter.builder("queuemed.ticket.steps")
                .description("What happened to tickets")
                .tag("step", step.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
