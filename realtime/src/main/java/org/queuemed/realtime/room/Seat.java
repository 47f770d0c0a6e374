package org.queuemed.realtime.room;

import java.time.Instant;

/** A place in a room. */
public interface Seat {

    /** Gives it back. Doing so twice is harmless. */
    void leave();

    /**
     * When Redis was last asked whether it has anything newer of the clinic than what the room shows, and had not;
     * {@link Instant#MIN} before. What the room does not show of that moment, there was not.
     */
    Instant checkedAt();

    /** No place, and so nothing that could be known. */
    Seat NONE = new Seat() {
        @Override
        public void leave() {
            // there is nothing to give back
        }

        @Override
        public Instant checkedAt() {
            return Instant.MIN;
        }
    };
}
