package org.queuemed.realtime.room;

/** A place in a room, to be given back. Giving it back twice is harmless. */
@FunctionalInterface
public interface Seat {

    void leave();
}
