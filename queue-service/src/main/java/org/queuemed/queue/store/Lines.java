package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.ticket.Ticket;

import java.util.List;

/** Reads a clinic's whole line: what it is furnished with and its tickets, asked for together. */
@ApplicationScoped
public class Lines {

    private final Tickets tickets;

    Lines(Tickets tickets) {
        this.tickets = tickets;
    }

    public Uni<Line> of(Clinic clinic) {
        return Uni.combine()
                .all()
                .unis(Furniture.of(clinic), tickets.inTheLineOf(clinic))
                .with((furniture, inLine) -> line(clinic, furniture, inLine));
    }

    private static Line line(Clinic clinic, Furniture furniture, List<Ticket> inLine) {
        return new Line(
                clinic, furniture.services(), furniture.rooms(), furniture.screens(), furniture.joinToken(), inLine);
    }
}
