package org.queuemed.queue.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import org.queuemed.contract.ClinicState;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.line.CallOrder;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.StateOfLine;
import org.queuemed.queue.metrics.TicketSteps;
import org.queuemed.queue.publication.Publisher;
import org.queuemed.queue.store.ClinicRow;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.DayFigures;
import org.queuemed.queue.store.Lines;
import org.queuemed.queue.store.Tickets;

import java.util.function.Function;

/**
 * The way to change a clinic. In one transaction: raise the version, which locks the clinic; let the work read the line
 * and change it; draw the public state at that version. After the commit: publish it.
 */
@ApplicationScoped
public class ClinicChanges {

    private final Commit commit;
    private final Clinics clinics;
    private final Lines lines;
    private final Tickets tickets;
    private final DayFigures figures;
    private final CallOrder order;
    private final Publisher publisher;
    private final TicketSteps steps;

    ClinicChanges(
            Commit commit,
            Clinics clinics,
            Lines lines,
            Tickets tickets,
            DayFigures figures,
            CallOrder order,
            Publisher publisher,
            TicketSteps steps) {
        this.commit = commit;
        this.clinics = clinics;
        this.lines = lines;
        this.tickets = tickets;
        this.figures = figures;
        this.order = order;
        this.publisher = publisher;
        this.steps = steps;
    }

    /** A change by staff, who must have that role in the clinic. */
    public <T> Uni<Outcome<T>> by(Actor actor, Role needed, int clinicId, Function<ClinicChange, Uni<T>> work) {
        return in(actor, clinicId, change -> {
            change.clinic().mustBe(actor, needed);
            return work.apply(change);
        });
    }

    /** A change whose right was shown otherwise, such as by a token. */
    public <T> Uni<Outcome<T>> in(Actor actor, int clinicId, Function<ClinicChange, Uni<T>> work) {
        return commit.transaction(() -> clinics.lock(clinicId)
                .map(locked -> new ClinicChange(locked, actor, clinics, lines, tickets))
                .chain(change -> work.apply(change).chain(answer -> conclude(change, answer))));
    }

    /** Changes nothing but the version, to one above that; so the state is drawn and published anew. */
    public Uni<ClinicState> raise(int clinicId, long above) {
        return commit.transaction(() -> clinics.lock(clinicId, above)
                .map(locked -> new ClinicChange(locked, Actor.SYSTEM, clinics, lines, tickets))
                .chain(change -> conclude(change, above))
                .map(Outcome::state));
    }

    /** A new clinic: stored, with whatever belongs to it, and published. */
    public <T> Uni<Outcome<T>> create(Actor actor, ClinicRow row, Function<ClinicChange, Uni<T>> work) {
        return commit.transaction(() -> clinics.persistAndFlush(row)
                .map(stored -> stored.toClinic().id())
                .call(ClinicChanges::forgetTheRow)
                .chain(clinicId -> in(actor, clinicId, work)));
    }

    /** The line as it is now, read at one instant without a lock. */
    public <T> Uni<T> read(int clinicId, Function<Line, Uni<T>> reading) {
        return commit.snapshot(() -> look(clinicId).chain(line -> reading.apply(line)));
    }

    /** The line as it is now, within a snapshot of the caller's. */
    public Uni<Line> look(int clinicId) {
        return clinics.require(clinicId)
                .chain(row -> clinics.now().map(now -> row.toClinic().lookedAt(now)))
                .chain(lines::of);
    }

    /** The public state of that line, within a snapshot of the caller's. */
    public Uni<ClinicState> draw(Line line) {
        return figures.today(line.clinic()).map(today -> StateOfLine.draw(line, today, order));
    }

    /** What is to be published of the clinic's version: the same whoever draws it, and whenever. */
    public Uni<ClinicState> published(int clinicId) {
        return commit.snapshot(() ->
                clinics.require(clinicId).chain(row -> lines.of(row.toClinic())).chain(this::draw));
    }

    /** Otherwise the lock, which raises the version behind the session's back, would be read from the session. */
    private static Uni<Void> forgetTheRow() {
        return Panache.getSession().invoke(Mutiny.Session::clear).replaceWithVoid();
    }

    private <T> Uni<Outcome<T>> conclude(ClinicChange change, T answer) {
        return Panache.getSession()
                .chain(Mutiny.Session::flush)
                .chain(change::line)
                .chain(line ->
                        Uni.combine().all().unis(draw(line), change.stored()).with((state, stored) -> state))
                .invoke(state -> commit.afterwards(() -> committed(change, state)))
                .map(state -> new Outcome<>(answer, state));
    }

    private void committed(ClinicChange change, ClinicState state) {
        publisher.publish(state);
        change.taken().forEach(steps::taken);
    }
}
