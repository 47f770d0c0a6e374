package org.queuemed.realtime.feed;

/** Begins and ends the interest in a clinic. Returns at once, whatever the state of Redis. */
public interface Watch {

    /** From now on the clinic's states are delivered, beginning with the newest that there is. */
    void watch(int clinicId);

    void unwatch(int clinicId);
}
