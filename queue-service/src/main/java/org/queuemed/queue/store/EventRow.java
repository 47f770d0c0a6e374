package org.queuemed.queue.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.ticket.Moved;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One line of the history: what happened to which ticket, when, and by whom. Written once, never changed. */
@Entity
@Table(name = "ticket_event")
class EventRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    UUID ticketId;
    int clinicId;
    String type;

    @Column(name = "at")
    Instant at;

    String actor;
    long serviceId;
    Long roomId;

    /** How long that had lasted which this ended; see {@link Moved#lasted}. */
    Double seconds;

    protected EventRow() {}

    EventRow(Moved moved, Actor actor, Instant at) {
        ticketId = moved.ticket().id();
        clinicId = moved.ticket().clinicId();
        type = moved.step().eventType();
        this.at = at;
        this.actor = actor.signature();
        serviceId = moved.serviceId();
        roomId = moved.roomId();
        Duration lasted = moved.lasted(at);
        seconds = lasted == null ? null : lasted.toMillis() / 1000.0;
    }
}
