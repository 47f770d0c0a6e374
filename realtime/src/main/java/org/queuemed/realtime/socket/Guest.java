package org.queuemed.realtime.socket;

import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.room.Frames;
import org.queuemed.realtime.room.Grace;
import org.queuemed.realtime.room.Listener;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A socket in a room: what it was last sent, and whether it may stay. */
final class Guest<V> implements Listener<V> {

    private static final Refusal UNKNOWN = Refusal.noSuchRoom("This clinic is not known.");

    private final Membership<?, V> membership;
    private final Slot slot;
    private final Consumer<Refusal> refuse;
    private final Instant since;
    private volatile V newest;
    private volatile Refusal absence = UNKNOWN;
    private volatile boolean left;
    // Only ever touched by the slot, which draws one change at a time.
    private V lastSent;

    Guest(Membership<?, V> membership, Slot slot, Consumer<Refusal> refuse, Instant since) {
        this.membership = membership;
        this.slot = slot;
        this.refuse = refuse;
        this.since = since;
    }

    /** What still waits to be sent is not sent any more, and what is heard from now on does not concern the socket. */
    void leave() {
        left = true;
    }

    @Override
    public void shown(V view, long version, Frames<V> frames) {
        // A version is also the instant at which it was made, in milliseconds.
        long madeAt = newest == null ? Slot.NO_CHANGE : version;
        newest = view;
        slot.offer(madeAt, () -> draw(view, version, frames));
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

    /** Whether it is known yet how things stand. Until then its grace runs. */
    boolean hasBeenShown() {
        return newest != null;
    }

    /**
     * Ends what has waited too long, or whose right to be here has.
     *
     * @param checkedAt when it was last made sure that nothing newer is known of the clinic
     */
    void sweep(Instant now, RealtimeConfig config, Knowledge knowledge, Instant checkedAt) {
        if (membership.isExpired(now)) {
            refuse(Refusal.unauthenticated("The session has expired."));
        } else if (newest == null) {
            Grace.from(since, config)
                    .verdict(now, knowledge, checkedAt, absence)
                    .ifPresent(this::refuse);
        }
    }

    /** Only who is still here can be sent away: news may be on their way to a socket that went to another room. */
    private void refuse(Refusal refusal) {
        if (!left) {
            refuse.accept(refusal);
        }
    }

    private List<String> draw(V view, long version, Frames<V> frames) {
        if (left) {
            return List.of();
        }
        Optional<List<String>> difference = frames.between(lastSent, view, version);
        if (difference.isPresent()) {
            lastSent = view;
        }
        return difference.orElse(List.of());
    }
}
