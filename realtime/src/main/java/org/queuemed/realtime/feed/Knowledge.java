package org.queuemed.realtime.feed;

/** What it means that something has not been seen here. */
public enum Knowledge {
    /** It is not there: Redis holds every clinic, and what is published arrives. */
    WHOLE,
    /** It may come at any moment: Redis is being filled, as it came back empty. */
    FILLING,
    /** Nothing: no news arrives for now. */
    NONE
}
