package org.queuemed.queue.clinics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.ClinicChange;
import org.queuemed.queue.change.ClinicChanges;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.joining.JoinCodes;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Texts;
import org.queuemed.queue.store.ClinicRow;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.RoomRow;
import org.queuemed.queue.store.Rooms;
import org.queuemed.queue.store.ServiceRow;
import org.queuemed.queue.store.Services;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Creates clinics, reads them, changes them, opens and closes their queue. */
@ApplicationScoped
class ClinicSetup {

    private static final int DEFAULT_MINUTES = 10;

    private final Commit commit;
    private final ClinicChanges changes;
    private final Clinics clinics;
    private final Services services;
    private final Rooms rooms;
    private final JoinCodes codes;

    ClinicSetup(
            Commit commit, ClinicChanges changes, Clinics clinics, Services services, Rooms rooms, JoinCodes codes) {
        this.commit = commit;
        this.changes = changes;
        this.clinics = clinics;
        this.services = services;
        this.rooms = rooms;
        this.codes = codes;
    }

    /** Closed at first, with one service, one room and a code, so that the simplest clinic needs no settings. */
    Uni<Clinic> create(Actor.Staff admin, String name, Locale locale, ZoneId zone) {
        ClinicRow row = new ClinicRow(admin.networkId(), name, locale, zone);
        return changes.create(admin, row, change -> furnish(change.clinic()).map(nothing -> change.clinic()))
                .map(ClinicChange.Outcome::answer);
    }

    private Uni<Void> furnish(Clinic clinic) {
        String service = Texts.of("clinic", "SERVICE", clinic.locale());
        String room = Texts.of("clinic", "ROOM", clinic.locale());
        return services.persist(new ServiceRow(clinic.id(), service, "", DEFAULT_MINUTES))
                .chain(() -> rooms.persist(new RoomRow(clinic.id(), room, Set.of())))
                .chain(() -> codes.make(clinic))
                .replaceWithVoid();
    }

    /** Those that the member of staff works in. */
    Uni<List<Clinic>> of(Actor.Staff staff) {
        return commit.snapshot(() -> clinics.ofNetwork(staff.networkId()))
                .map(rows -> rows.stream()
                        .map(ClinicRow::toClinic)
                        .filter(clinic -> staff.worksIn(clinic.id(), clinic.networkId()))
                        .toList());
    }

    Uni<Clinic> one(int clinicId, Actor actor) {
        return commit.snapshot(() -> clinics.require(clinicId)).map(row -> {
            row.toClinic().mustBe(actor, Role.STAFF);
            return row.toClinic();
        });
    }

    Uni<Clinic> describe(int clinicId, ClinicPatch patch, Actor actor) {
        return changes.by(actor, Role.MANAGER, clinicId, change -> {
                    Clinic was = change.clinic();
                    return change.row()
                            .invoke(row -> row.describe(patch.nameOf(was), patch.localeOf(was), patch.zoneOf(was)))
                            .invoke(row -> row.receive(patch.receptionOf(was)))
                            .map(row -> change.clinic());
                })
                .map(ClinicChange.Outcome::answer);
    }

    /**
     * Opens, pauses or closes the queue. A queue that opens after it was closed begins its day: tickets that an earlier
     * day left open are ended.
     */
    Uni<Clinic> turn(int clinicId, QueueStatus status, String message, Actor actor) {
        return changes.by(actor, Role.STAFF, clinicId, change -> {
                    boolean dayBegins = change.clinic().status() == QueueStatus.CLOSED && status == QueueStatus.OPEN;
                    return change.row()
                            .invoke(row -> row.turn(status, message))
                            .chain(() -> dayBegins
                                    ? expireEarlierDays(change)
                                    : Uni.createFrom().voidItem())
                            .map(nothing -> change.clinic());
                })
                .map(ClinicChange.Outcome::answer);
    }

    private static Uni<Void> expireEarlierDays(ClinicChange change) {
        return change.line().map(Line::expireEarlierDays).chain(change::saveAll);
    }
}
