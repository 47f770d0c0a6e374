package org.queuemed.realtime.room;

import org.jboss.logging.Logger;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Those who see the same view. Guarded by the lock of its clinic's rooms. */
final class Room<P, V> {

    private static final Logger LOG = Logger.getLogger(Room.class);

    private final Membership<P, V> membership;
    private final Frames<V> frames;
    // Concurrent, since a listener may leave while all are being told.
    private final Set<Listener<V>> listeners = ConcurrentHashMap.newKeySet();
    private Outcome<V> outcome;
    private long version;

    Room(Membership<P, V> membership) {
        this.membership = membership;
        this.frames = new Frames<>(membership.kind());
    }

    RoomKind<P, V> kind() {
        return membership.kind();
    }

    void enter(Listener<V> listener) {
        listeners.add(listener);
    }

    /** Whether it is empty now. */
    boolean leave(Listener<?> listener) {
        listeners.remove(listener);
        return listeners.isEmpty();
    }

    /**
     * Looks at a newer state, and tells everybody if it means something else than the last one, or if that could not be
     * told to somebody. Who knows it already is told nothing.
     */
    void look(Supplier<P> prepared, long newerVersion) {
        Outcome<V> next = outlook(prepared);
        version = newerVersion;
        if (next != null && (frames.haveFailed() || !next.equals(outcome))) {
            outcome = next;
            listeners.forEach(this::tell);
        }
    }

    /** Tells a newcomer how things stand, if that is known. One who stumbles over it must not stop the others. */
    void tell(Listener<V> listener) {
        try {
            tellOutcome(listener);
        } catch (RuntimeException e) {
            LOG.errorf(
                    "Somebody could not be told: %s (%s)",
                    membership, e.getClass().getName());
        }
    }

    private void tellOutcome(Listener<V> listener) {
        switch (outcome) {
            case null -> {}
            case Outcome.Shown<V>(V view) -> listener.shown(view, version, frames);
            case Outcome.Absent<V>(Refusal refusal) -> listener.absent(refusal);
            case Outcome.Denied<V>(Refusal refusal) -> listener.denied(refusal);
        }
    }

    /** A state that one room stumbles over must not stop the others. */
    private Outcome<V> outlook(Supplier<P> prepared) {
        try {
            return membership.outlook().apply(prepared.get());
        } catch (RuntimeException e) {
            LOG.errorf(
                    "No view could be drawn: %s (%s)", membership, e.getClass().getName());
            return null;
        }
    }
}
