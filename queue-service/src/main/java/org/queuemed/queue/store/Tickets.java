package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The tickets and their history. Tickets are read as values: nothing that is read here is watched for changes. */
@ApplicationScoped
public class Tickets implements PanacheRepositoryBase<TicketRow, UUID> {

    private static final String SAVE = """
            update TicketRow
               set serviceId = :service, status = :status, tokenHash = :token, queuedAt = :queued, calledAt = :called, startedAt = :started,
                   endedAt = :ended, roomId = :room, attempt = :attempt
             where id = :id""";

    /** Those that a {@link Line} is made of. */
    Uni<List<Ticket>> inTheLineOf(Clinic clinic) {
        Instant since = clinic.at().minus(Line.REMEMBERED);
        return find("clinicId = ?1 and (status in (WAITING, CALLED, SERVING) or endedAt > ?2)", clinic.id(), since)
                .project(Ticket.class)
                .list();
    }

    public Uni<Ticket> require(int clinicId, UUID ticketId) {
        return find("clinicId = ?1 and id = ?2", clinicId, ticketId)
                .project(Ticket.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_TICKET, "This clinic has no such ticket."));
    }

    public Uni<Ticket> requireByToken(String tokenHash) {
        return find("tokenHash", tokenHash)
                .project(Ticket.class)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_TICKET, "There is no ticket with this token."));
    }

    /** The last number given that day, 0 before the first. To be asked under the clinic's lock. */
    public Uni<Integer> lastNumber(int clinicId, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select coalesce(max(number), 0) from TicketRow where clinicId = ?1 and day = ?2",
                                Integer.class)
                        .setParameter(1, clinicId)
                        .setParameter(2, day)
                        .getSingleResult());
    }

    /** Stores the ticket as the step left it, and the step in the history. */
    public Uni<Ticket> save(Moved moved, Actor actor, Instant now) {
        Uni<?> stored = moved.step() == Step.JOIN ? persist(new TicketRow(moved.ticket())) : update(moved.ticket());
        return stored.chain(Panache::getSession)
                .chain(session -> session.persist(new EventRow(moved, actor, now)))
                .replaceWith(moved.ticket());
    }

    private Uni<Integer> update(Ticket ticket) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(SAVE)
                        .setParameter("id", ticket.id())
                        .setParameter("service", ticket.serviceId())
                        .setParameter("status", ticket.status())
                        .setParameter("token", ticket.tokenHash())
                        .setParameter("queued", ticket.queuedAt())
                        .setParameter("called", ticket.calledAt())
                        .setParameter("started", ticket.startedAt())
                        .setParameter("ended", ticket.endedAt())
                        .setParameter("room", ticket.roomId())
                        .setParameter("attempt", ticket.attempt())
                        .executeUpdate());
    }
}
