package org.queuemed.queue.idempotency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.store.Sql;

/** The answers given so far, in PostgreSQL, each sealed with the key of its request. */
@ApplicationScoped
class GivenAnswers {

    /** Where another transaction holds the same key, this waits for its end: it is then taken, or free again. */
    private static final String STORE = """
            insert into idempotent_answer (id, fingerprint, status, location, body) values ($1, $2, $3, $4, $5)
            on conflict (id) do nothing""";

    private static final String RECALL =
            "select fingerprint, status, location, body from idempotent_answer where id = $1";

    private static final String FORGET = "delete from idempotent_answer where created_at < now() - interval '24 hours'";

    /** Whether it was stored: not where an answer was given before. */
    Uni<Boolean> store(KeyedRequest request, int status, String location, String body) {
        Seal seal = request.seal();
        String place = location == null ? null : seal.close(location);
        return Sql.execute(STORE, request.id(), request.fingerprint(), status, place, seal.close(body))
                .map(rows -> rows == 1);
    }

    /** Null where none was given. */
    Uni<AnswerRow> recall(KeyedRequest request) {
        return Sql.rows(RECALL, request.id())
                .map(rows -> rows.isEmpty() ? null : opened(request.seal(), rows.getFirst()));
    }

    Uni<Integer> forgetOld() {
        return Sql.execute(FORGET);
    }

    private static AnswerRow opened(Seal seal, Object[] row) {
        String location = row[2] == null ? null : seal.open((String) row[2]);
        return new AnswerRow((String) row[0], (Integer) row[1], location, seal.open((String) row[3]));
    }
}
