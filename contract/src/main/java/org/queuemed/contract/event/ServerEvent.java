package org.queuemed.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of one event that a server sends. */
public sealed interface ServerEvent
        permits QueueUpdated,
                PatientCalled,
                PositionUpdated,
                TicketStarted,
                TicketEnded,
                DisplayUpdate,
                DisplayCalled,
                QueueClosed,
                QueueOpened,
                Pong,
                ProblemRaised {

    /** The event's name on the wire. */
    @JsonIgnore
    String event();
}
