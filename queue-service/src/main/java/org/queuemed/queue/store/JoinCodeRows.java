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

    private static final String CLINICS_WITH_NONE = """
            select id from ClinicRow clinic
             where not exists (select 1 from JoinCodeRow code where code.clinicId = clinic.id and code.expiresAt > ?1)""";

    public Uni<JoinCodeRow> require(String token) {
        return findById(token)
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(Reason.NO_SUCH_JOIN_CODE, "There is no such join code."));
    }

    /** Of the clinic's codes that are valid then the one that is valid longest; null where none is. */
    public Uni<JoinCodeRow> current(int clinicId, Instant then) {
        return find("clinicId = ?1 and expiresAt > ?2 order by expiresAt desc", clinicId, then)
                .firstResult();
    }

    public Uni<Integer> expireAll(int clinicId, Instant now) {
        return update("expiresAt = ?2 where clinicId = ?1 and expiresAt > ?2", clinicId, now);
    }

    /** The clinics that will have no valid code then. */
    public Uni<List<Integer>> clinicsWithNoneAt(Instant then) {
        return getSession()
                .chain(session -> session.createQuery(CLINICS_WITH_NONE, Integer.class)
                        .setParameter(1, then)
                        .getResultList());
    }
}
