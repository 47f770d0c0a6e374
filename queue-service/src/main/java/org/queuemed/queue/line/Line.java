package org.queuemed.queue.line;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One clinic at one version with all that its queue is made of.
 *
 * @param joinToken of the code that screens show; null where none is valid
 * @param tickets those that are open, and those that ended within {@link #REMEMBERED}, as far as they are remembered
 */
public record Line(
        Clinic clinic,
        List<Service> services,
        List<Room> rooms,
        List<Screen> screens,
        String joinToken,
        List<Ticket> tickets) {

    /**
     * How long an ended ticket stays in the line's memory: long enough for a phone that was away to learn how its turn
     * ended, and for a room between two patients to count as at work.
     */
    public static final Duration REMEMBERED = Duration.ofMinutes(30);

    /** Of a line where more than this many ended in that time, only the latest are remembered; see next. */
    public static final long REMEMBERED_AT_LEAST = 30;

    /** So long everyone is, however many ended at once: those who are connected are told by then. */
    public static final Duration SURELY_REMEMBERED = Duration.ofMinutes(1);

    /** Those who wait, the next one first. */
    public List<Ticket> waiting(CallOrder order) {
        return tickets.stream().filter(Ticket::isWaiting).sorted(order).toList();
    }

    public Ticket require(UUID ticketId) {
        return tickets.stream()
                .filter(ticket -> ticket.id().equals(ticketId))
                .findAny()
                .orElseThrow(() -> new Refusal(Reason.NO_SUCH_TICKET, "This clinic has no such ticket now."));
    }

    /** Calls whoever is next among those that the room serves. */
    public Moved callNext(Room room, CallOrder order) {
        return waiting(order).stream()
                .filter(ticket -> room == null || room.serves(ticket.serviceId()))
                .findFirst()
                .map(ticket -> call(ticket, room))
                .orElseThrow(() -> new Refusal(Reason.QUEUE_EMPTY, "Nobody is waiting."));
    }

    public Moved call(Ticket ticket, Room room) {
        Long roomId = room == null ? null : room.id();
        return new Moved(Step.CALL, ticket, ticket.callTo(roomId, clinic.at()));
    }

    /** Ends the visits of those tickets, in that order. */
    public List<Moved> endVisits(List<UUID> ticketIds) {
        return ticketIds.stream()
                .flatMap(ticketId -> require(ticketId).endVisit(clinic.at()).stream())
                .toList();
    }

    /** Ends what was left open on an earlier day; for a clinic that opens again. */
    public List<Moved> expireEarlierDays() {
        return tickets.stream()
                .filter(ticket -> ticket.status().isOpen() && ticket.day().isBefore(clinic.today()))
                .map(ticket -> new Moved(Step.EXPIRE, ticket, ticket.expire(clinic.at())))
                .toList();
    }

    /** The room that a call goes to: the one asked for, else the clinic's only one, else none (null). */
    public Room roomFor(Long asked) {
        if (asked == null) {
            return rooms.size() == 1 ? rooms.getFirst() : null;
        }
        return room(asked).orElseThrow(() -> new Refusal(Reason.RULE_BROKEN, "This clinic has no room " + asked + "."));
    }

    /** The service that a ticket is for: the one asked for, else the clinic's only one. */
    public Service serviceFor(Long asked) {
        if (asked == null && services.size() != 1) {
            throw new Refusal(Reason.RULE_BROKEN, "This clinic has several services: say which by serviceId.");
        }
        return services.stream()
                .filter(service -> asked == null || service.id() == asked)
                .findAny()
                .orElseThrow(() -> new Refusal(Reason.RULE_BROKEN, "This clinic has no service " + asked + "."));
    }

    public Optional<Room> room(Long roomId) {
        return rooms.stream()
                .filter(room -> roomId != null && room.id() == roomId)
                .findAny();
    }

    /** The line after those steps. */
    public Line after(List<Moved> steps) {
        Line line = this;
        for (Moved step : steps) {
            line = line.with(step.ticket());
        }
        return line;
    }

    /** The line after a step. */
    public Line with(Ticket changed) {
        Stream<Ticket> others = tickets.stream().filter(ticket -> !ticket.id().equals(changed.id()));
        return new Line(
                clinic,
                services,
                rooms,
                screens,
                joinToken,
                Stream.concat(others, Stream.of(changed)).toList());
    }
}
