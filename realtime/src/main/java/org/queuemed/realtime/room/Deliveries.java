package org.queuemed.realtime.room;

/** What is counted of the writing to members. Told of every frame, so it must be quick, and make nothing new in memory. */
public interface Deliveries {

    /**
     * A change was written to the socket of somebody who was there before it.
     *
     * @param millis since it was made; where several changes were told as one, since the oldest of them
     */
    void delivered(long millis);

    /** A change took the place of one that a slow reader had not been told yet. */
    void conflated();
}
