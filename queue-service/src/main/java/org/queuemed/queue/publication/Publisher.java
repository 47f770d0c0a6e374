package org.queuemed.queue.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.queuemed.contract.ClinicState;
import org.queuemed.queue.metrics.Publications;
import org.queuemed.queue.metrics.Publications.Outcome;
import org.queuemed.queue.trace.RequestSpan;
import org.queuemed.tracing.Traced;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
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
        Publication publication = Publication.of(state, RequestSpan.current());
        Slot slot = slots.compute(
                state.clinicId(), (id, was) -> was == null ? new Slot(publication) : was.behind(publication));
        if (slot.underWay == publication) {
            send(publication);
        }
    }

    private void send(Publication publication) {
        Instant begin = clock.instant();
        Uni.createFrom()
                .deferred(() -> published.publishIfNewer(publication.state, publication.traced))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(newer -> sent(publication, newer, begin), failure -> giveUp(publication, failure, begin));
    }

    private void sent(Publication publication, boolean newer, Instant begin) {
        publication.end(newer ? Outcome.PUBLISHED : Outcome.OVERTAKEN);
        count(newer ? Outcome.PUBLISHED : Outcome.OVERTAKEN, begin);
        sendWhatWaits(publication.state);
    }

    private void sendWhatWaits(ClinicState sent) {
        Slot next = slots.computeIfPresent(sent.clinicId(), (id, slot) -> slot.next());
        if (next != null) {
            send(next.underWay);
        }
    }

    private void giveUp(Publication publication, Throwable failure, Instant begin) {
        publication.end(Outcome.FAILED);
        count(Outcome.FAILED, begin);
        ClinicState state = publication.state;
        Slot given = slots.remove(state.clinicId());
        if (given != null && given.waiting != null) {
            given.waiting.end(Outcome.FAILED);
        }
        LOG.warnf(
                "Clinic %d at version %d was not published (%s); the reconciler will",
                state.clinicId(), state.version(), failure.getClass().getSimpleName());
    }

    private void count(Outcome outcome, Instant begin) {
        counted.ended(outcome, Duration.between(begin, clock.instant()));
    }

    /** A state on its way, and what is traced of that; from when it is wanted, as it may have to wait. */
    private record Publication(ClinicState state, Traced traced) {

        static Publication of(ClinicState state, Traced request) {
            return new Publication(state, request.message("publish").with("queuemed.clinic_id", state.clinicId()));
        }

        void end(Outcome outcome) {
            traced.with("queuemed.outcome", outcome.name().toLowerCase(Locale.ROOT));
            (outcome == Outcome.FAILED ? traced.failed() : traced).end();
        }
    }

    /** One clinic's publication under way, and the newest that waits behind it. */
    private record Slot(Publication underWay, Publication waiting) {

        Slot(Publication underWay) {
            this(underWay, null);
        }

        Slot behind(Publication publication) {
            boolean newest = waiting == null || publication.state.version() > waiting.state.version();
            Publication left = newest ? waiting : publication;
            if (left != null) {
                left.end(Outcome.OVERTAKEN);
            }
            return newest ? new Slot(underWay, publication) : this;
        }

        Slot next() {
            return waiting == null ? null : new Slot(waiting);
        }
    }
}
