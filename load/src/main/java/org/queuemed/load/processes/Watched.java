package org.queuemed.load.processes;

/**
 * One process that is looked at.
 *
 * @param name such as {@code notification-service-1}, or the number where nothing better is known
 */
public record Watched(String name, long pid) {

    public boolean isFanOut() {
        return isNotification() || name.contains("display");
    }

    public boolean isNotification() {
        return name.contains("notification");
    }

    /** Whether it is one of QueueMed's own, and not a store. */
    public boolean isService() {
        return isFanOut() || name.contains("queue");
    }
}
