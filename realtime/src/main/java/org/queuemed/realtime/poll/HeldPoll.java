package org.queuemed.realtime.poll;

import org.jboss.logging.Logger;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.room.Frames;
import org.queuemed.realtime.room.Listener;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Seat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A poll in a room: it ends with the first view that the client does not have, or when its time is over. */
final class HeldPoll<V> implements Listener<V> {

    private static final Logger LOG = Logger.getLogger(HeldPoll.class);

    private final Membership<?, V> membership;
    private final PollTerms terms;
    private final CompletableFuture<PollResult> result = new CompletableFuture<>();
    private volatile Seat seat = Seat.NONE;
    private volatile V newest;
    private volatile EntityTag tag;
    private volatile Refusal absence = Refusal.noSuchRoom("This clinic is not known.");

    HeldPoll(Membership<?, V> membership, PollTerms terms) {
        this.membership = membership;
        this.terms = terms;
    }

    CompletableFuture<PollResult> result() {
        return result;
    }

    /** The place that it was given. */
    void sitsAt(Seat given) {
        seat = given;
    }

    @Override
    public void shown(V view, long version, Frames<V> frames) {
        try {
            show(view, version);
        } catch (RuntimeException e) {
            // Not what the exception says: it may quote what was to be answered.
            LOG.errorf(
                    "Nothing could be drawn: %s (%s)", membership, e.getClass().getName());
            refuse(Refusal.unavailable("This cannot be answered for now."));
        }
    }

    private void show(V view, long version) {
        List<ServerEvent> events = membership.kind().events(null, view);
        EntityTag current = EntityTag.of(events);
        newest = view;
        tag = current;
        if (!current.isIn(terms.ifNoneMatch())) {
            result.complete(new PollResult.Changed(current, version, events));
        } else if (!terms.waits()) {
            result.complete(new PollResult.Unchanged(current));
        }
    }

    @Override
    public void absent(Refusal refusal) {
        absence = refusal;
        V last = newest;
        if (last != null && !membership.kind().isOver(last)) {
            refuse(refusal);
        }
    }

    @Override
    public void denied(Refusal refusal) {
        refuse(refusal);
    }

    void sweep(Instant now, Knowledge knowledge) {
        if (membership.isExpired(now)) {
            refuse(Refusal.unauthenticated("The session has expired."));
        } else if (tag != null && !now.isBefore(terms.until())) {
            result.complete(new PollResult.Unchanged(tag));
        } else if (tag == null) {
            terms.grace().verdict(now, knowledge, seat.checkedAt(), absence).ifPresent(this::refuse);
        }
    }

    /** Ends it now: the process goes down, or the client has hung up. */
    void end() {
        result.complete(tag == null ? new PollResult.Refused(Refusal.restarting()) : new PollResult.Unchanged(tag));
    }

    private void refuse(Refusal refusal) {
        result.complete(new PollResult.Refused(refusal));
    }
}
