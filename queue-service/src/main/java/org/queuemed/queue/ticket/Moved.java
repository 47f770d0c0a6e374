package org.queuemed.queue.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * A ticket before and after a step: what is to be stored, and told to the history.
 *
 * @param before null for one that has just joined
 */
public record Moved(Step step, Ticket before, Ticket ticket) {

    /**
     * How long that had lasted which the step ends: the wait before the first call, the visit before it is completed or
     * the patient is sent on. Null where a step ends neither; a recall, or a call after a put-back, is no longer wait.
     */
    public Duration lasted(Instant now) {
        return switch (step) {
            case CALL -> ticket.attempt() == 1 ? Duration.between(ticket.joinedAt(), now) : null;
            case COMPLETE, TRANSFER -> Duration.between(before.startedAt(), now);
            case JOIN, RECALL, START, MISS, REQUEUE, CANCEL, LEAVE, RECOVER, EXPIRE -> null;
        };
    }

    /** The service that the step was taken in; of a transfer the one that was left. */
    public long serviceId() {
        return before == null ? ticket.serviceId() : before.serviceId();
    }

    /** The room that the step was taken in or calls to, null for none. */
    public Long roomId() {
        return ticket.roomId() == null && before != null ? before.roomId() : ticket.roomId();
    }
}
