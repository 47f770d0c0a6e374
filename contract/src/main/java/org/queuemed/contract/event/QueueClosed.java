package org.queuemed.contract.event;

import org.queuemed.contract.QueueStatus;

/** Tells that the queue takes no patients for now ({@code PAUSED}) or any more ({@code CLOSED}). */
public record QueueClosed(QueueStatus status, String message) implements ServerEvent {

    @Override
    public String event() {
        return "queue:closed";
    }
}
