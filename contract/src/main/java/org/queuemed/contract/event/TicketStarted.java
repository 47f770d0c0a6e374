package org.queuemed.contract.event;

/** Tells a patient that their visit has begun: the call is answered. */
public record TicketStarted(int ticketNumber, String ticketLabel, String room) implements ServerEvent {

    @Override
    public String event() {
        return "ticket:started";
    }
}
