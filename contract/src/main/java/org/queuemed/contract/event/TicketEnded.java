package org.queuemed.contract.event;

import org.queuemed.contract.TicketStatus;

/** Tells a patient that their ticket is over, and how. */
public record TicketEnded(TicketStatus status) implements ServerEvent {

    @Override
    public String event() {
        return "ticket:ended";
    }
}
