package org.queuemed.queue.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.queuemed.contract.ClinicState;
import org.queuemed.queue.metrics.Publications;
import org.queuemed.queue.metrics.Publications.Outcome;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fast path: publishes a state at once, without anybody waiting for it. A clinic has one publication under way and
 * at most one waiting, the newest; so a Redis that is slow or away costs a state a clinic and no more. What fails here
 * is left to the reconciler.
 */
@ApplicationScoped
public class Publisher {

    private static final Logger LOG = Logger.getLogger(Publisher.class);

    /** A publication takes well under a millisecond; one that takes this long is not going to arrive. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PublishedStates published;
    private final Publications counted;
    private final Clock clock;
    private final Map<Integer, Slot> slots = new ConcurrentHashMap<>();

    Publisher(PublishedStates published, Publications counted, Clock clock) {
        this.published = published;
        this.counted = counted;
        this.clock = clock;
    }

    /** Returns at once. */
    public void publish(ClinicState state) {
        Slot slot = slots.compute(state.clinicId(), (id, was) -> was == null ? new Slot(state) : was.behind(state));
        if (slot.underWay == state) {
            send(state);
        }
    }

    private void send(ClinicState state) {
        Instant begin = clock.instant();
        Uni.createFrom()
                .deferred(() -> published.publishIfNewer(state))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(newer -> sent(state, newer, begin), failure -> giveUp(state, failure, begin));
    }

    private void sent(ClinicState state, boolean newer, Instant begin) {
        count(newer ? Outcome.PUBLISHED : Outcome.OVERTAKEN, begin);
        sendWhatWaits(state);
    }

    private void sendWhatWaits(ClinicState sent) {
        Slot next = slots.computeIfPresent(sent.clinicId(), (id, slot) -> slot.next());
        if (next != null) {
            send(next.underWay);
        }
    }

    private void giveUp(ClinicState state, Throwable failure, Instant begin) {
        count(Outcome.FAILED, begin);
        slots.remove(state.clinicId());
        LOG.warnf(
                "Clinic %d at version %d was not published (%s); the reconciler will",
                state.clinicId(), state.version(), failure.getClass().getSimpleName());
    }

    private void count(Outcome outcome, Instant begin) {
        counted.ended(outcome, Duration.between(begin, clock.instant()));
    }

    /** One clinic's publication under way, and the newest that waits behind it. */
    private record Slot(ClinicState underWay, ClinicState waiting) {

        Slot(ClinicState underWay) {
            this(underWay, null);
        }

        Slot behind(ClinicState state) {
            boolean newest = waiting == null || state.version() > waiting.version();
            return newest ? new Slot(underWay, state) : this;
        }

        Slot next() {
            return waiting == null ? null : new Slot(waiting);
        }
    }
}
