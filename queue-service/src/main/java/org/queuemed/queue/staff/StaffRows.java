package org.queuemed.queue.staff;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.util.List;

@ApplicationScoped
class StaffRows implements PanacheRepositoryBase<StaffRow, Integer> {

    Uni<StaffRow> byUsername(String username) {
        return find("username", username).firstResult();
    }

    Uni<List<StaffRow>> of(int clinicId) {
        return list("from StaffRow where ?1 member of clinics order by username", clinicId);
    }

    Uni<StaffRow> require(int clinicId, int staffId) {
        return find("from StaffRow where id = ?1 and ?2 member of clinics", staffId, clinicId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_STAFF, "This clinic has no such member of staff."));
    }
}
