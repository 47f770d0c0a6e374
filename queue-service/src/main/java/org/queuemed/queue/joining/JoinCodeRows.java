package org.queuemed.queue.joining;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;

@ApplicationScoped
class JoinCodeRows implements PanacheRepositoryBase<JoinCodeRow, String> {

    Uni<JoinCodeRow> require(String token) {
        return findById(token)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_JOIN_CODE, "There is no such join code."));
    }

    /** The clinic's code that is valid longest; null where none is. */
    Uni<JoinCodeRow> current(int clinicId, Instant now) {
        return find("clinicId = ?1 and expiresAt > ?2 order by expiresAt desc", clinicId, now)
                .firstResult();
    }

    Uni<Integer> expireAll(int clinicId, Instant now) {
        return update("expiresAt = ?2 where clinicId = ?1 and expiresAt > ?2", clinicId, now);
    }
}
