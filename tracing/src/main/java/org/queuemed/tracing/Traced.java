package org.queuemed.tracing;

/**
 * A span under way, or {@link #NOTHING}: of most requests nothing is recorded, and then nothing here costs anything. Names and
 * attributes are never anybody's words: no path, no token, no text of an exception.
 */
public sealed interface Traced permits Nothing, Recorded {

    /** What is not recorded. */
    Traced NOTHING = new Nothing();

    boolean isRecorded();

    /** 32 hexadecimal digits; empty where nothing is recorded. */
    String traceId();

    /** What goes with a message, so that its receiver can go on with the trace: W3C's form. Null where nothing is recorded. */
    String parent();

    /** A step within this one. */
    Traced step(String name);

    /** A step that ends with a message to another service. */
    Traced message(String name);

    /** Names it anew, where the name was not known at its beginning. */
    void rename(String name);

    Traced with(String attribute, long value);

    Traced with(String attribute, String value);

    /** That it came to nothing; it is still to be ended. */
    Traced failed();

    /** To be called once. */
    void end();
}
