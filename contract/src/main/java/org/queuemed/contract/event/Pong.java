package org.queuemed.contract.event;

/**
 * Answers a {@link Ping}, after everything that was to be told before. It belongs to no version.
 *
 * @param age how many milliseconds ago the server last had proof that what it knows is the newest
 */
public record Pong(long age) implements ServerEvent {

    @Override
    public String event() {
        return "pong";
    }
}
