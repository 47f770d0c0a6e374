package org.queuemed.queue.line;

import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How long each patient still waits, by playing the line through: every waiting ticket goes, in its order, to the room
 * that is free first among those that serve it, and keeps that room busy for the expected length of its visit (list
 * scheduling). Rooms at work are those with a patient now or within the last half hour; where none is yet, the first
 * that could take the ticket is counted on.
 */
final class WaitEstimate {

    /** A visit that is already longer than expected is taken to end soon, but not at once. */
    private static final double OVERDUE_MINUTES = 1;

    /** Stands for wherever people go who were called without a room. */
    private static final Room NO_ROOM = new Room(-1, "", java.util.Set.of());

    private final Line line;
    private final VisitLength visits;
    private final Map<Room, Double> freeIn = new HashMap<>();

    WaitEstimate(Line line, Figures figures) {
        this.line = line;
        this.visits = new VisitLength(line, figures);
        line.tickets().stream()
                .filter(ticket -> ticket.calledAt() != null && !ticket.isWaiting())
                .sorted(Comparator.comparing(Ticket::calledAt))
                .forEach(this::occupy);
    }

    /** The wait of each, in whole minutes, for those who wait in this order. */
    Map<UUID, Integer> minutes(List<Ticket> waiting) {
        Map<UUID, Integer> waits = new HashMap<>();
        waiting.forEach(ticket -> waits.put(ticket.id(), (int) Math.round(take(ticket.serviceId()))));
        return waits;
    }

    /** The same for a newcomer for that service, behind all of them. To be asked once of an estimate. */
    int minutesBehind(List<Ticket> waiting, long serviceId) {
        waiting.forEach(ticket -> take(ticket.serviceId()));
        return (int) Math.round(take(serviceId));
    }

    /** The latest call to a room decides when it is free: whoever was called there before has gone. */
    private void occupy(Ticket ticket) {
        Room room = line.room(ticket.roomId()).orElse(NO_ROOM);
        freeIn.put(room, ticket.status().isOpen() ? remaining(ticket) : 0.0);
    }

    private double remaining(Ticket ticket) {
        var since = ticket.status() == TicketStatus.SERVING ? ticket.startedAt() : ticket.calledAt();
        double elapsed = Duration.between(since, line.clinic().at()).toMillis() / 60_000.0;
        return Math.max(OVERDUE_MINUTES, visits.minutes(ticket.serviceId()) - elapsed);
    }

    private double take(long serviceId) {
        Room room = firstFree(serviceId);
        double wait = freeIn.getOrDefault(room, 0.0);
        freeIn.put(room, wait + visits.minutes(serviceId));
        return wait;
    }

    private Room firstFree(long serviceId) {
        return freeIn.keySet().stream()
                .filter(room -> room.serves(serviceId))
                .min(Comparator.<Room>comparingDouble(freeIn::get).thenComparing(Room::id))
                .orElseGet(() -> anyThatServes(serviceId));
    }

    private Room anyThatServes(long serviceId) {
        List<Room> rooms = new ArrayList<>(line.rooms());
        rooms.add(NO_ROOM);
        return rooms.stream().filter(room -> room.serves(serviceId)).findFirst().orElse(NO_ROOM);
    }
}
