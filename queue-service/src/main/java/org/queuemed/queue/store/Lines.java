package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.line.Service;

import java.util.List;

/** Reads a clinic's whole line. */
@ApplicationScoped
public class Lines {

    private final Services services;
    private final Rooms rooms;
    private final Screens screens;
    private final JoinCodeRows codes;
    private final Tickets tickets;

    Lines(Services services, Rooms rooms, Screens screens, JoinCodeRows codes, Tickets tickets) {
        this.services = services;
        this.rooms = rooms;
        this.screens = screens;
        this.codes = codes;
        this.tickets = tickets;
    }

    public Uni<Line> of(Clinic clinic) {
        return services.of(clinic.id())
                .chain(offered -> rooms.of(clinic.id()).chain(open -> withTickets(clinic, offered, open)));
    }

    private Uni<Line> withTickets(Clinic clinic, List<Service> offered, List<Room> open) {
        return screens.of(clinic.id())
                .map(rows -> rows.stream().map(ScreenRow::toScreen).toList())
                .chain(known -> joinToken(clinic)
                        .chain(token -> tickets.inTheLineOf(clinic)
                                .map(inLine -> new Line(clinic, offered, open, known, token, inLine))));
    }

    private Uni<String> joinToken(Clinic clinic) {
        return codes.current(clinic.id(), clinic.at()).map(code -> code == null ? null : code.token());
    }
}
