package org.queuemed.realtime.drain;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.sweep.Swept;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * The end of the process. On SIGTERM Quarkus announces the delay and waits for as long as the window lasts; until then
 * everything still works for those who are inside.
 */
@Singleton
public class Drain {

    private static final Logger LOG = Logger.getLogger(Drain.class);

    /** While draining the sweep is finer than in everyday life, so that the window is really filled. */
    private static final Duration STEP = Duration.ofMillis(50);

    private final Vertx vertx;
    private final Draining draining;
    private final RealtimeConfig config;
    private final Clock clock;
    private final List<Drained> drained;
    private final List<Swept> swept;
    private long timer = -1;

    Drain(
            Vertx vertx,
            Draining draining,
            RealtimeConfig config,
            Clock clock,
            @All List<Drained> drained,
            @All List<Swept> swept) {
        this.vertx = vertx;
        this.draining = draining;
        this.config = config;
        this.clock = clock;
        this.drained = drained;
        this.swept = swept;
    }

    /** The signal has come: sockets are told one by one until the window is over. */
    void begin(@Observes ShutdownDelayInitiatedEvent event) {
        LOG.infof("Going down within %s", config.drainWindow());
        begin(config.drainWindow());
        timer = vertx.setPeriodic(STEP.toMillis(), tick -> swept.forEach(each -> each.sweep(clock.instant())));
    }

    /** The window is over, or there was none: whoever is left goes now. */
    void end(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
        begin(Duration.ZERO);
        swept.forEach(each -> each.sweep(clock.instant()));
    }

    private void begin(Duration window) {
        draining.begin();
        drained.forEach(each -> each.drain(clock.instant(), window));
    }
}
