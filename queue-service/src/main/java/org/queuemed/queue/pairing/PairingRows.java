package org.queuemed.queue.pairing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.store.Sql;

import java.time.Instant;

@ApplicationScoped
class PairingRows implements PanacheRepositoryBase<PairingRow, String> {

    /** Until the transaction ends: who counts and looks for a free code must be alone with them. */
    private static final String KEEP_OTHERS_OUT = "lock table pairing in share row exclusive mode";

    /** Of two who take the same code one gets it. */
    private static final String TAKE =
            "delete from pairing where code = $1 and expires_at > $2 returning token_hash, code";

    Uni<Integer> keepOthersOut() {
        return Sql.execute(KEEP_OTHERS_OUT);
    }

    Uni<Long> deleteExpired(Instant now) {
        return delete("expiresAt <= ?1", now);
    }

    Uni<Long> countBeside(String tokenHash) {
        return count("tokenHash <> ?1", tokenHash);
    }

    /** That of the screen with this token; null where none waits. */
    Uni<PairingRow> open(String tokenHash, Instant now) {
        return find("tokenHash = ?1 and expiresAt > ?2", tokenHash, now).firstResult();
    }

    /** The hash of the screen's token; null where no such code is open. */
    Uni<String> take(String code, Instant now) {
        return Sql.rows(TAKE, code, now).map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
    }

    Uni<PairingRow> show(String tokenHash, String code, Instant until) {
        return findById(tokenHash)
                .map(row -> row == null ? new PairingRow(tokenHash) : row)
                .chain(row -> persist(row.show(code, until)));
    }
}
