package org.queuemed.queue.ticket;

import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.util.Set;

import static org.queuemed.contract.TicketStatus.CALLED;
import static org.queuemed.contract.TicketStatus.CANCELLED;
import static org.queuemed.contract.TicketStatus.LEFT;
import static org.queuemed.contract.TicketStatus.NO_SHOW;
import static org.queuemed.contract.TicketStatus.SERVED;
import static org.queuemed.contract.TicketStatus.SERVING;
import static org.queuemed.contract.TicketStatus.WAITING;

/**
 * Everything that can happen to a ticket: from where, to where, and how the history calls it. This is the whole state
 * machine; what is not in this table is refused.
 */
public enum Step {
    JOIN("patient_joined", WAITING),
    CALL("patient_called", CALLED, WAITING),
    RECALL("patient_recalled", CALLED, CALLED),
    START("visit_started", SERVING, CALLED),
    COMPLETE("visit_completed", SERVED, SERVING),
    MISS("patient_missed", NO_SHOW, CALLED),
    REQUEUE("patient_requeued", WAITING, CALLED, NO_SHOW),
    TRANSFER("patient_transferred", WAITING, SERVING),
    CANCEL("ticket_cancelled", CANCELLED, WAITING, CALLED),
    LEAVE("patient_left", LEFT, WAITING, CALLED),
    /** Onto another phone: the ticket stays where it stands. */
    RECOVER("ticket_recovered", null, WAITING, CALLED, SERVING),
    /** The day is over and the ticket was left open; only the system takes this step. */
    EXPIRE("ticket_expired", CANCELLED, WAITING, CALLED, SERVING);

    private final String eventType;
    private final TicketStatus to;
    private final Set<TicketStatus> from;

    Step(String eventType, TicketStatus to, TicketStatus... from) {
        this.eventType = eventType;
        this.to = to;
        this.from = Set.of(from);
    }

    /** The type of the entry in {@code ticket_event}. */
    public String eventType() {
        return eventType;
    }

    /** Where a ticket that stands at {@code status} gets to. */
    TicketStatus from(TicketStatus status) {
        if (!from.contains(status)) {
            String asked = to == null ? "be taken to another phone" : "become " + to + " by " + this;
            throw new Refusal(Reason.ILLEGAL_TRANSITION, "A ticket that is " + status + " cannot " + asked + ".");
        }
        return to == null ? status : to;
    }
}
