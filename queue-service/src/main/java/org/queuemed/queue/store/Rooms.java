package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

/** The rooms that clinics call to now. */
@ApplicationScoped
public class Rooms implements PanacheRepositoryBase<RoomRow, Long> {

    public Uni<RoomRow> require(int clinicId, long roomId) {
        return find("clinicId = ?1 and id = ?2 and removedAt is null", clinicId, roomId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_ROOM, "This clinic has no room " + roomId + "."));
    }
}
