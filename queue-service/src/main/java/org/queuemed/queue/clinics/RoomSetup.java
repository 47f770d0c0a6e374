package org.queuemed.queue.clinics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.RoomRow;
import org.queuemed.queue.store.Rooms;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds, changes and removes the rooms of a clinic. */
@ApplicationScoped
class RoomSetup {

    private final ClinicChanges changes;
    private final Rooms rooms;

    RoomSetup(ClinicChanges changes, Rooms rooms) {
        this.changes = changes;
        this.rooms = rooms;
    }

    Uni<List<Room>> of(int clinicId, Actor actor) {
        return changes.read(clinicId, line -> {
            line.clinic().mustBe(actor, Role.STAFF);
            return Uni.createFrom().item(line.rooms());
        });
    }

    Uni<Room> add(int clinicId, String name, Set<Long> services, Actor actor) {
        RoomRow row = new RoomRow(clinicId, name, services);
        return changes.by(
                        actor,
                        Role.MANAGER,
                        clinicId,
                        change -> offered(change, services)
                                .chain(() -> rooms.persistAndFlush(row))
                                .invoke(change::forgetLine))
                .map(outcome -> outcome.answer().toRoom());
    }

    Uni<Room> change(int clinicId, long roomId, String name, Set<Long> services, Actor actor) {
        return changes.by(
                        actor,
                        Role.MANAGER,
                        clinicId,
                        change -> offered(change, services)
                                .chain(() -> rooms.require(clinicId, roomId))
                                .invoke(row -> row.describe(name, services))
                                .invoke(change::forgetLine))
                .map(outcome -> outcome.answer().toRoom());
    }

    Uni<Void> remove(int clinicId, long roomId, Actor actor) {
        return changes.by(actor, Role.MANAGER, clinicId, change -> remove(change, roomId))
                .replaceWithVoid();
    }

    private Uni<Void> remove(ClinicChange change, long roomId) {
        return rooms.require(change.clinic().id(), roomId)
                .call(() -> change.line().invoke(line -> mustBeEmpty(line, roomId)))
                .invoke(row -> row.remove(change.clinic().at()))
                .invoke(change::forgetLine)
                .replaceWithVoid();
    }

    private static Uni<Void> offered(ClinicChange change, Set<Long> services) {
        return change.line().invoke(line -> mustBeOffered(line, services)).replaceWithVoid();
    }

    private static void mustBeOffered(Line line, Set<Long> services) {
        Set<Long> known = line.services().stream().map(Service::id).collect(Collectors.toSet());
        if (!known.containsAll(services)) {
            throw new Refusal(Reason.RULE_BROKEN, "A room serves services of its own clinic.");
        }
    }

    private static void mustBeEmpty(Line line, long roomId) {
        boolean expecting = line.tickets().stream()
                .anyMatch(ticket -> ticket.status().isOpen() && ticket.roomId() != null && ticket.roomId() == roomId);
        if (expecting) {
            throw new Refusal(Reason.IN_USE, "Somebody is called to this room.");
        }
    }
}
