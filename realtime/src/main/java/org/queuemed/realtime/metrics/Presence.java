package org.queuemed.realtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.Feed;
import org.queuemed.realtime.poll.LongPolls;
import org.queuemed.realtime.room.Rooms;
import org.queuemed.realtime.socket.Sockets;

import java.util.function.Supplier;

/** How things stand now, asked when Prometheus asks. */
@Singleton
final class Presence {

    private final MeterRegistry registry;

    Presence(MeterRegistry registry) {
        this.registry = registry;
    }

    void people(@Observes StartupEvent event, Sockets sockets, LongPolls polls, Rooms rooms, RealtimeConfig config) {
        gauge("queuemed.connections", "Sockets that are open", sockets::count);
        gauge("queuemed.connections.limit", "Sockets that this process takes at most", config::maxConnections);
        gauge("queuemed.polls", "Long polls that are held", polls::count);
        gauge(
                "queuemed.clinics.watched",
                "Clinics that somebody here is a member of, or was lately",
                () -> rooms.clinics().size());
    }

    void feed(@Observes StartupEvent event, Feed feed) {
        gauge("queuemed.feed.live", "1 while what is published arrives here", () -> feed.isLive() ? 1 : 0);
        Gauge.builder("queuemed.feed.age", () -> feed.age().toMillis() / 1000.0)
                .description("How old what is known here may be")
                .baseUnit("seconds")
                .register(registry);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }
}
