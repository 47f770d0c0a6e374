package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Place;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;
import java.util.function.BiFunction;

/** Staff take a ticket through its next step. */
@ApplicationScoped
class MoveTicket {

    private final ClinicChanges changes;
    private final Tickets tickets;

    MoveTicket(ClinicChanges changes, Tickets tickets) {
        this.changes = changes;
        this.tickets = tickets;
    }

    Uni<Outcome<Ticket>> recall(int clinicId, UUID ticketId, Actor actor) {
        return move(clinicId, ticketId, actor, Step.RECALL, (ticket, clinic) -> ticket.recall(clinic.at()));
    }

    Uni<Outcome<Ticket>> start(int clinicId, UUID ticketId, Actor actor) {
        return move(clinicId, ticketId, actor, Step.START, (ticket, clinic) -> ticket.start(clinic.at()));
    }

    Uni<Outcome<Ticket>> complete(int clinicId, UUID ticketId, Actor actor) {
        return move(clinicId, ticketId, actor, Step.COMPLETE, (ticket, clinic) -> ticket.complete(clinic.at()));
    }

    Uni<Outcome<Ticket>> miss(int clinicId, UUID ticketId, Actor actor) {
        return move(clinicId, ticketId, actor, Step.MISS, (ticket, clinic) -> ticket.miss(clinic.at()));
    }

    Uni<Outcome<Ticket>> cancel(int clinicId, UUID ticketId, Actor actor) {
        return move(clinicId, ticketId, actor, Step.CANCEL, (ticket, clinic) -> ticket.cancel(clinic.at()));
    }

    Uni<Outcome<Ticket>> requeue(int clinicId, UUID ticketId, Place place, Actor actor) {
        return move(
                clinicId,
                ticketId,
                actor,
                Step.REQUEUE,
                (ticket, clinic) -> ticket.requeue(place, clinic.today(), clinic.at()));
    }

    /** To another service of the clinic. */
    Uni<Outcome<Ticket>> transfer(int clinicId, UUID ticketId, long serviceId, Actor actor) {
        return changes.by(
                actor,
                Role.STAFF,
                clinicId,
                change -> change.line()
                        .map(line -> line.serviceFor(serviceId))
                        .chain(service -> transfer(change, ticketId, service)));
    }

    private Uni<Ticket> transfer(ClinicChange change, UUID ticketId, Service service) {
        return step(change, ticketId, Step.TRANSFER, (ticket, clinic) -> ticket.transferTo(service.id()));
    }

    private Uni<Outcome<Ticket>> move(
            int clinicId, UUID ticketId, Actor actor, Step step, BiFunction<Ticket, Clinic, Ticket> taken) {
        return changes.by(actor, Role.STAFF, clinicId, change -> step(change, ticketId, step, taken));
    }

    private Uni<Ticket> step(ClinicChange change, UUID ticketId, Step step, BiFunction<Ticket, Clinic, Ticket> taken) {
        Clinic clinic = change.clinic();
        return Uni.combine()
                .all()
                .unis(tickets.require(clinic.id(), ticketId), change.line())
                .with((ticket, line) -> new Moved(step, ticket, taken.apply(ticket, clinic)))
                .chain(change::save);
    }
}
