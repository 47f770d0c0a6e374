package org.queuemed.realtime.socket;

/** What is counted of the coming and going. */
public interface Visits {

    void opened();

    /** @param code why, as RFC 6455 and the wire contract number it; whatever the other side said, if it closed */
    void closed(int code);
}
