package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Instant;
import java.util.List;

/** The codes that hang on walls. */
@ApplicationScoped
public class JoinCodeRows implements PanacheRepositoryBase<JoinCodeRow, String> {

    private static final String EXPIRED_SINCE_THE_VERSION = """
            select id, version
              from clinic
             where exists (select from join_code
                            where clinic_id = clinic.id
                              and expires_at <= clock_timestamp()
                              and expires_at > to_timestamp(version / 1000.0))""";

    public Uni<JoinCodeRow> require(String token) {
        return findById(token)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_JOIN_CODE, "There is no such join code."));
    }

    /** The clinic's code that is valid longest; null where none is. */
    public Uni<JoinCodeRow> current(int clinicId, Instant now) {
        return find("clinicId = ?1 and expiresAt > ?2 order by expiresAt desc", clinicId, now)
                .firstResult();
    }

    public Uni<Integer> expireAll(int clinicId, Instant now) {
        return update("expiresAt = ?2 where clinicId = ?1 and expiresAt > ?2", clinicId, now);
    }

    /** The clinics whose last version still shows a code that has expired since. */
    public Uni<List<Integer>> clinicsThatShowAnExpiredOne() {
        return Sql.rows(EXPIRED_SINCE_THE_VERSION)
                .map(rows -> rows.stream().map(row -> (Integer) row[0]).toList());
    }
}
