package org.queuemed.queue.line;

/**
 * What one queues for.
 *
 * @param prefix stands before the number on the ticket; empty where the clinic has one service only
 * @param expectedMinutes how long a visit takes as far as staff know, before the day has shown it
 */
public record Service(long id, String name, String prefix, int expectedMinutes) {

    /** The number as people read it: {@code 13}, or {@code A013} behind a prefix. */
    public String label(int number) {
        return prefix.isEmpty() ? Integer.toString(number) : prefix + "%03d".formatted(number);
    }
}
