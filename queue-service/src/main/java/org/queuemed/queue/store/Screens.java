package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.util.List;

/** The screens that clinics have let in. */
@ApplicationScoped
public class Screens implements PanacheRepositoryBase<ScreenRow, Integer> {

    public Uni<List<ScreenRow>> of(int clinicId) {
        return list("clinicId = ?1 and removedAt is null order by id", clinicId);
    }

    /** The one with that token; null where none is let in. */
    public Uni<ScreenRow> withToken(String tokenHash) {
        return find("tokenHash = ?1 and removedAt is null", tokenHash).firstResult();
    }

    public Uni<ScreenRow> require(int clinicId, int displayId) {
        return find("clinicId = ?1 and id = ?2 and removedAt is null", clinicId, displayId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_DISPLAY, "This clinic has no display " + displayId + "."));
    }
}
