package org.queuemed.queue.ticket;

import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One patient's place in a queue. A value: each step gives a new one, or a
 * {@link org.queuemed.queue.refusal.Refusal} where the state machine ({@link Step}) has no such step.
 *
 * @param day the clinic's own day that the number belongs to
 * @param label what people read, such as {@code 13} or {@code A013}; it stays the same for the ticket's whole life
 * @param name what staff call the patient, null where none was given; never leaves the staff's own reads
 * @param queuedAt what orders it in the line: when it joined, or when it was last put at the end
 * @param calledAt the latest call, null if never called
 * @param startedAt when the visit began, null while it has not
 * @param endedAt when it was over, null while it is open
 * @param roomId where it was called to, null while waiting or where no room was said
 * @param attempt how often it was called in all; only grows, so that every call can be told from the one before
 */
public record Ticket(
        UUID id,
        int clinicId,
        long serviceId,
        LocalDate day,
        int number,
        String label,
        TicketStatus status,
        Priority priority,
        String tokenHash,
        String name,
        Instant queuedAt,
        Instant joinedAt,
        Instant calledAt,
        Instant startedAt,
        Instant endedAt,
        Long roomId,
        int attempt) {

    public Ticket callTo(Long room, Instant now) {
        return take(Step.CALL).called(room, now);
    }

    public Ticket recall(Instant now) {
        return take(Step.RECALL).called(roomId, now);
    }

    public Ticket start(Instant now) {
        return take(Step.START).timed(calledAt, now, null);
    }

    public Ticket complete(Instant now) {
        return take(Step.COMPLETE).timed(calledAt, startedAt, now);
    }

    /**
     * The steps that end the visit, each as the history tells it. Who was called, and never noted as come, is taken to have
     * come when called: so a visit lasts from the call on where nobody says more.
     */
    public List<Moved> endVisit(Instant now) {
        if (status != TicketStatus.CALLED) {
            return List.of(new Moved(Step.COMPLETE, this, complete(now)));
        }
        Ticket came = start(calledAt);
        return List.of(new Moved(Step.START, this, came), new Moved(Step.COMPLETE, came, came.complete(now)));
    }

    public Ticket miss(Instant now) {
        return take(Step.MISS).timed(calledAt, startedAt, now);
    }

    public Ticket cancel(Instant now) {
        return take(Step.CANCEL).timed(calledAt, startedAt, now);
    }

    public Ticket leave(Instant now) {
        return take(Step.LEAVE).timed(calledAt, startedAt, now);
    }

    public Ticket expire(Instant now) {
        return take(Step.EXPIRE).timed(calledAt, startedAt, now);
    }

    /**
     * Back in line, at the place that its arrival gives it or behind everybody. A patient missed on an earlier day does
     * not come back with that day's number: somebody else may have it today.
     */
    public Ticket requeue(Place place, LocalDate today, Instant now) {
        if (!status.isOpen() && day.isBefore(today)) {
            throw new Refusal(Reason.ILLEGAL_TRANSITION, "This ticket is of an earlier day: give a new one.");
        }
        Instant from = place == Place.LAST ? now : queuedAt;
        return take(Step.REQUEUE).waiting(serviceId, from);
    }

    /** On to another service of the same clinic, at the place that its arrival gives it there. */
    public Ticket transferTo(long service) {
        return take(Step.TRANSFER).waiting(service, queuedAt);
    }

    /** The same ticket for another phone: the token before opens nothing any more. */
    public Ticket recoverWith(String newTokenHash) {
        mustBeRecoverable();
        return new Ticket(
                id,
                clinicId,
                serviceId,
                day,
                number,
                label,
                status,
                priority,
                newTokenHash,
                name,
                queuedAt,
                joinedAt,
                calledAt,
                startedAt,
                endedAt,
                roomId,
                attempt);
    }

    /** Refuses where the ticket is over: nobody needs it on another phone. */
    public void mustBeRecoverable() {
        take(Step.RECOVER);
    }

    public boolean isWaiting() {
        return status == TicketStatus.WAITING;
    }

    private Ticket take(Step step) {
        return with(step.from(status), serviceId, queuedAt, calledAt, startedAt, endedAt, roomId, attempt);
    }

    private Ticket called(Long room, Instant now) {
        return with(status, serviceId, queuedAt, now, null, null, room, attempt + 1);
    }

    private Ticket timed(Instant called, Instant started, Instant ended) {
        return with(status, serviceId, queuedAt, called, started, ended, roomId, attempt);
    }

    private Ticket waiting(long service, Instant queued) {
        return with(status, service, queued, calledAt, null, null, null, attempt);
    }

    private Ticket with(
            TicketStatus newStatus,
            long service,
            Instant queued,
            Instant called,
            Instant started,
            Instant ended,
            Long room,
            int attempts) {
        return new Ticket(
                id, clinicId, service, day, number, label, newStatus, priority, tokenHash, name, queued, joinedAt,
                called, started, ended, room, attempts);
    }
}
