package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.util.List;

/** The rooms that clinics call to now. */
@ApplicationScoped
public class Rooms implements PanacheRepositoryBase<RoomRow, Long> {

    public Uni<List<Room>> of(int clinicId) {
        return this.list("clinicId = ?1 and removedAt is null order by id", clinicId)
                .map(rows -> rows.stream().map(RoomRow::toRoom).toList());
    }

    public Uni<RoomRow> require(int clinicId, long roomId) {
        return find("clinicId = ?1 and id = ?2 and removedAt is null", clinicId, roomId)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_ROOM, "This clinic has no room " + roomId + "."));
    }
}
