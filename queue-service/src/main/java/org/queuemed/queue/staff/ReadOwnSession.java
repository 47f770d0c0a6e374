package org.queuemed.queue.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.store.ClinicRow;
import org.queuemed.queue.store.Clinics;

import java.time.Instant;
import java.util.List;

/** A page that holds a cookie which it cannot read asks whose it is. */
@ApplicationScoped
class ReadOwnSession {

    private final Commit commit;
    private final StaffRows rows;
    private final Clinics clinics;

    ReadOwnSession(Commit commit, StaffRows rows, Clinics clinics) {
        this.commit = commit;
        this.rows = rows;
        this.clinics = clinics;
    }

    Uni<OwnSession> of(Actor.Staff staff, Instant expiresAt) {
        return commit.snapshot(() -> rows.byUsername(staff.username())
                .chain(account -> workplaces(staff).map(ids -> OwnSession.of(staff, account, ids, expiresAt))));
    }

    private Uni<List<Integer>> workplaces(Actor.Staff staff) {
        return clinics.ofNetwork(staff.networkId())
                .map(all -> all.stream()
                        .map(ClinicRow::toClinic)
                        .filter(clinic -> staff.worksIn(clinic.id(), clinic.networkId()))
                        .map(Clinic::id)
                        .toList());
    }
}
