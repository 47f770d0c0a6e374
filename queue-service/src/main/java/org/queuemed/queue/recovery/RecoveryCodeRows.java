package org.queuemed.queue.recovery;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.store.Sql;

import java.time.Instant;
import java.util.UUID;

/** The codes that are open. All of it is to be asked while the clinic is held. */
@ApplicationScoped
class RecoveryCodeRows implements PanacheRepositoryBase<RecoveryCodeRow, UUID> {

    private static final String TAKE = """
            delete from recovery_code
             using ticket
             where recovery_code.clinic_id = $1 and code_hash = $2 and expires_at > $3
               and ticket.id = ticket_id and ticket.status in ('WAITING', 'CALLED', 'SERVING')
            returning ticket_id, code_hash""";

    Uni<Long> deleteExpired(int clinicId, Instant now) {
        return delete("clinicId = ?1 and expiresAt <= ?2", clinicId, now);
    }

    Uni<Boolean> isFree(int clinicId, String code) {
        return count("clinicId = ?1 and codeHash = ?2", clinicId, RecoveryCodeRow.hash(clinicId, code))
                .map(taken -> taken == 0);
    }

    Uni<RecoveryCodeRow> open(UUID ticketId, int clinicId, String code, Instant until) {
        return findById(ticketId)
                .map(row -> row == null ? new RecoveryCodeRow(ticketId, clinicId) : row)
                .chain(row -> persist(row.open(code, until)));
    }

    /** The open ticket that the code opens, which it does no more; null where there is none. */
    Uni<UUID> take(int clinicId, String code, Instant now) {
        return Sql.rows(TAKE, clinicId, RecoveryCodeRow.hash(clinicId, code), now)
                .map(rows -> rows.isEmpty() ? null : (UUID) rows.getFirst()[0]);
    }

    /** Each code that is open bears the wrong try; those that bear too many are void. */
    Uni<Long> countWrongTry(int clinicId, int allowed) {
        return update("wrongTries = wrongTries + 1 where clinicId = ?1", clinicId)
                .chain(() -> delete("clinicId = ?1 and wrongTries >= ?2", clinicId, allowed));
    }
}
