package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The tickets and their history, as values; {@link Ticket} says what the columns mean. */
@ApplicationScoped
public class Tickets {

    private static final String SELECT = """
            select id, clinic_id, service_id, day, number, label, status, priority, token_hash, name, queued_at, joined_at,
                   called_at, started_at, ended_at, room_id, attempt
              from ticket
            """;

    private static final String IN_THE_LINE = SELECT + """
             where clinic_id = $1 and status in ('WAITING', 'CALLED', 'SERVING')
            union all
            """ + SELECT + """
             where clinic_id = $1 and ended_at > $2
               and ended_at > least($3, (select ended_at
                                           from ticket
                                          where clinic_id = $1 and ended_at is not null
                                          order by ended_at desc
                                         offset $4 limit 1))""";

    private static final String BY_ID = SELECT + "where clinic_id = $1 and id = $2";

    private static final String BY_TOKEN = SELECT + "where token_hash = $1";

    private static final String LAST_NUMBER =
            "select coalesce(max(number), 0) from ticket where clinic_id = $1 and day = $2";

    private static final String HISTORY = """
            insert into ticket_event (ticket_id, clinic_id, type, at, actor, service_id, room_id, seconds)
            values ($1, $2, $3, $4, $5, $6, $7, $8)""";

    private static final String JOIN = """
            with joined as (
                insert into ticket (id, clinic_id, day, number, label, priority, name, joined_at, service_id, status,
                                    token_hash, queued_at, called_at, started_at, ended_at, room_id, attempt)
                values ($1, $2, $18, $19, $20, $21, $22, $23, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            ) """ + HISTORY;

    private static final String MOVE = """
            with moved as (
                update ticket
                   set service_id = $9, status = $10, token_hash = $11, queued_at = $12, called_at = $13, started_at = $14,
                       ended_at = $15, room_id = $16, attempt = $17
                 where id = $1
            ) """ + HISTORY;

    /** Those that a {@link Line} is made of. */
    Uni<List<Ticket>> inTheLineOf(Clinic clinic) {
        Instant at = clinic.at();
        return Sql.rows(
                        IN_THE_LINE,
                        clinic.id(),
                        at.minus(Line.REMEMBERED),
                        at.minus(Line.SURELY_REMEMBERED),
                        Line.REMEMBERED_AT_LEAST)
                .map(rows -> rows.stream().map(Tickets::ticket).toList());
    }

    public Uni<Ticket> require(int clinicId, UUID ticketId) {
        return Sql.rows(BY_ID, clinicId, ticketId).map(rows -> only(rows, "This clinic has no such ticket."));
    }

    public Uni<Ticket> requireByToken(String tokenHash) {
        return Sql.rows(BY_TOKEN, tokenHash).map(rows -> only(rows, "There is no ticket with this token."));
    }

    /** The last number given that day, 0 before the first. To be asked under the clinic's lock. */
    public Uni<Integer> lastNumber(int clinicId, LocalDate day) {
        return Sql.rows(LAST_NUMBER, clinicId, day).map(rows -> new Columns(rows.getFirst()).whole());
    }

    /** Stores the ticket as the step left it, and the step in the history. */
    public Uni<Ticket> save(Moved moved, Actor actor, Instant now) {
        String sql = moved.step() == Step.JOIN ? JOIN : MOVE;
        return Sql.execute(sql, values(moved, actor, now)).replaceWith(moved.ticket());
    }

    private static Object[] values(Moved moved, Actor actor, Instant now) {
        Ticket ticket = moved.ticket();
        Object[] step = {
            ticket.id(),
            ticket.clinicId(),
            moved.step().eventType(),
            now,
            actor.signature(),
            moved.serviceId(),
            moved.roomId(),
            seconds(moved.lasted(now)),
            ticket.serviceId(),
            ticket.status(),
            ticket.tokenHash(),
            ticket.queuedAt(),
            ticket.calledAt(),
            ticket.startedAt(),
            ticket.endedAt(),
            ticket.roomId(),
            ticket.attempt()
        };
        return moved.step() == Step.JOIN ? withWhatNeverChanges(step, ticket) : step;
    }

    private static Object[] withWhatNeverChanges(Object[] step, Ticket ticket) {
        Object[] all = Arrays.copyOf(step, step.length + 6);
        Object[] never = {
            ticket.day(), ticket.number(), ticket.label(), ticket.priority(), ticket.name(), ticket.joinedAt()
        };
        System.arraycopy(never, 0, all, step.length, never.length);
        return all;
    }

    private static Double seconds(Duration lasted) {
        return lasted == null ? null : lasted.toMillis() / 1000.0;
    }

    private static Ticket only(List<Object[]> rows, String otherwise) {
        if (rows.isEmpty()) {
            throw new Refusal(Reason.NO_SUCH_TICKET, otherwise);
        }
        return ticket(rows.getFirst());
    }

    private static Ticket ticket(Object[] row) {
        Columns read = new Columns(row);
        return new Ticket(
                read.id(),
                read.whole(),
                read.big(),
                read.day(),
                read.whole(),
                read.text(),
                read.oneOf(TicketStatus.class),
                read.oneOf(Priority.class),
                read.text(),
                read.text(),
                read.instant(),
                read.instant(),
                read.instant(),
                read.instant(),
                read.instant(),
                read.bigOrNull(),
                read.whole());
    }
}
