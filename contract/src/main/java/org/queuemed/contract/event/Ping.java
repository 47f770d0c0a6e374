package org.queuemed.contract.event;

/**
 * A client that has joined asks whether the server is there: {@code {"event":"ping"}}, without data. A browser shows its
 * page nothing of the protocol's own pings, so this is the only way a page can know. Answered with a {@link Pong}.
 */
public final class Ping {

    public static final String EVENT = "ping";

    private Ping() {}
}
