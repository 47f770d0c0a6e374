package org.queuemed.queue.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A ticket; {@link Ticket} says what the columns mean. */
@Entity
@Table(name = "ticket")
class TicketRow {

    @Id
    UUID id;

    int clinicId;
    long serviceId;
    LocalDate day;
    int number;
    String label;

    @Enumerated(EnumType.STRING)
    TicketStatus status;

    @Enumerated(EnumType.STRING)
    Priority priority;

    String tokenHash;
    String name;
    Instant queuedAt;
    Instant joinedAt;
    Instant calledAt;
    Instant startedAt;
    Instant endedAt;
    Long roomId;
    int attempt;

    protected TicketRow() {}

    TicketRow(Ticket ticket) {
        id = ticket.id();
        clinicId = ticket.clinicId();
        serviceId = ticket.serviceId();
        day = ticket.day();
        number = ticket.number();
        label = ticket.label();
        status = ticket.status();
        priority = ticket.priority();
        tokenHash = ticket.tokenHash();
        name = ticket.name();
        queuedAt = ticket.queuedAt();
        joinedAt = ticket.joinedAt();
        calledAt = ticket.calledAt();
        startedAt = ticket.startedAt();
        endedAt = ticket.endedAt();
        roomId = ticket.roomId();
        attempt = ticket.attempt();
    }
}
