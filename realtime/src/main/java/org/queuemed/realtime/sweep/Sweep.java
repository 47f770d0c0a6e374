package org.queuemed.realtime.sweep;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.queuemed.realtime.RealtimeConfig;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Tells everything that waits what time it is, all of it once in a {@link RealtimeConfig#sweepInterval()}. */
@Singleton
class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private final Vertx vertx;
    private final RealtimeConfig config;
    private final Clock clock;
    private final List<Swept> all;
    private final List<Long> timers = new ArrayList<>();

    Sweep(Vertx vertx, RealtimeConfig config, Clock clock, @All List<Swept> all) {
        this.vertx = vertx;
        this.config = config;
        this.clock = clock;
        this.all = all;
    }

    void start(@Observes StartupEvent event) {
        all.forEach(swept -> timers.add(vertx.setPeriodic(between(swept.looks()), tick -> look(swept))));
    }

    void stop(@Observes ShutdownEvent event) {
        timers.forEach(vertx::cancelTimer);
    }

    private long between(int looks) {
        return Math.max(1, config.sweepInterval().toMillis() / looks);
    }

    private void look(Swept swept) {
        try {
            swept.look(clock.instant());
        } catch (RuntimeException e) {
            // The next look must come, whatever went wrong in this one.
            LOG.errorf(e, "The sweep of %s failed", swept.getClass().getSimpleName());
        }
    }
}
