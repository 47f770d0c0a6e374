package org.queuemed.contract.event;

/** Tells that the queue takes patients. */
public record QueueOpened(String message) implements ServerEvent {

    @Override
    public String event() {
        return "queue:opened";
    }
}
