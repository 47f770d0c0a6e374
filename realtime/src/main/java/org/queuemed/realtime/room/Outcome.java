package org.queuemed.realtime.room;

/**
 * What a state means for a room.
 *
 * @param <V> the view of those in it
 */
public sealed interface Outcome<V> {

    /** There it is. */
    record Shown<V>(V view) implements Outcome<V> {}

    /**
     * This state knows nothing of it. The state may simply be older than the ticket: only somebody who was shown
     * something before, or who waited for the whole grace, is given the refusal.
     */
    record Absent<V>(Refusal refusal) implements Outcome<V> {}

    /** This state says that it is not for them; no newer one is waited for. */
    record Denied<V>(Refusal refusal) implements Outcome<V> {}
}
