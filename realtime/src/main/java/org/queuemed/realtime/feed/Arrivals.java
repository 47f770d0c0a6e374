package org.queuemed.realtime.feed;

/** What is counted of the way from Redis to here. Told of every state, so it must be quick. */
public interface Arrivals {

    /** A state was brought by a message, so many milliseconds after it was made. */
    void arrived(long millis);

    /** A state that no message had brought was found by comparing versions. */
    void repaired();

    /** The subscriber connection was lost, or given up as it was silent. */
    void lost();
}
