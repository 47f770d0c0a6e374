package org.queuemed.queue.change;

import io.smallrye.mutiny.Uni;
import org.queuemed.contract.ClinicState;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.store.ClinicRow;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.Lines;
import org.queuemed.queue.store.Tickets;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.util.ArrayList;
import java.util.List;

/** One transaction's hold on one clinic: it is locked, at its new version, until the transaction ends. */
public final class ClinicChange {

    private final Clinic locked;
    private final Actor actor;
    private final Clinics clinics;
    private final Lines lines;
    private final Tickets tickets;
    private final List<Step> taken = new ArrayList<>();
    private final List<Uni<Ticket>> storing = new ArrayList<>();
    private ClinicRow row;
    private Line line;

    ClinicChange(Clinic locked, Actor actor, Clinics clinics, Lines lines, Tickets tickets) {
        this.locked = locked;
        this.actor = actor;
        this.clinics = clinics;
        this.lines = lines;
        this.tickets = tickets;
    }

    /** The clinic's row, to be changed in place. Few changes need it: the others change what the clinic has. */
    public Uni<ClinicRow> row() {
        return clinics.require(locked.id()).invoke(this::keep);
    }

    /** A row that was read before the lock would be what the clinic was then. */
    private void keep(ClinicRow read) {
        if (read.version() != locked.version()) {
            throw new IllegalStateException("clinic " + locked.id() + " was read before it was locked");
        }
        row = read;
    }

    /** The clinic at its new version, as this change has left it so far. */
    public Clinic clinic() {
        return row == null ? locked : row.toClinic();
    }

    /** The line as this change has left it so far. */
    public Uni<Line> line() {
        return line == null
                ? lines.of(clinic()).invoke(read -> line = read)
                : Uni.createFrom().item(line);
    }

    /** To be called where what the line is made of was changed behind it: it is then read again. */
    public void forgetLine() {
        line = null;
    }

    /**
     * Stores a step and puts it in the history, as done by whoever makes this change. It does not wait for PostgreSQL to say
     * so, which {@link #stored} does for all of them; what is asked of PostgreSQL from here on finds it done.
     */
    public Uni<Ticket> save(Moved moved) {
        return line().invoke(before -> {
                    took(moved, before);
                    storing.add(begun(tickets.save(moved, actor, clinic().at())));
                })
                .replaceWith(moved.ticket());
    }

    /** Ends when all that was saved is stored; fails where something could not be. */
    Uni<Void> stored() {
        return storing.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(storing).andFailFast().replaceWithVoid();
    }

    private static <T> Uni<T> begun(Uni<T> work) {
        Uni<T> outcome = work.memoize().indefinitely();
        outcome.subscribe().with(done -> {}, failed -> {});
        return outcome;
    }

    /** The steps that were stored, to be counted once they are committed. */
    List<Step> taken() {
        return taken;
    }

    /** Stores steps, in their order. */
    public Uni<Void> saveAll(List<Moved> steps) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Moved step : steps) {
            all = all.chain(() -> save(step)).replaceWithVoid();
        }
        return all;
    }

    private void took(Moved moved, Line before) {
        line = before.with(moved.ticket());
        taken.add(moved.step());
    }

    /** What came of it: the answer of the change with the state that is published. */
    public record Outcome<T>(T answer, ClinicState state) {

        /** How the public state shows that ticket; null once it has ended. */
        public ClinicState.Entry entryOf(Ticket ticket) {
            return state.entries().stream()
                    .filter(entry -> entry.ticketId().equals(ticket.id()))
                    .findAny()
                    .orElse(null);
        }
    }
}
