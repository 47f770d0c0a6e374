package org.queuemed.queue.idempotency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** The answers given so far, in PostgreSQL. */
@ApplicationScoped
class GivenAnswers {

    /** Where another transaction holds the same key, this waits for its end: it is then taken, or free again. */
    private static final String CLAIM = """
            insert into idempotent_answer (scope, key, fingerprint) values (?1, ?2, ?3)
            on conflict (scope, key) do nothing""";

    private static final String STORE =
            "update idempotent_answer set status = ?3, location = ?4, body = ?5 where scope = ?1 and key = ?2";

    private static final String RECALL =
            "select fingerprint, status, location, body from idempotent_answer where scope = ?1 and key = ?2";

    private static final String FORGET = "delete from idempotent_answer where created_at < now() - interval '24 hours'";

    /** Whether the request is new; it is then ours until the transaction ends. */
    Uni<Boolean> claim(KeyedRequest request) {
        return run(CLAIM, request.scope(), request.key(), request.fingerprint()).map(rows -> rows == 1);
    }

    Uni<Integer> store(KeyedRequest request, int status, String location, String body) {
        return run(STORE, request.scope(), request.key(), status, location, body);
    }

    Uni<AnswerRow> recall(KeyedRequest request) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECALL, Object[].class)
                        .setParameter(1, request.scope())
                        .setParameter(2, request.key())
                        .getSingleResult())
                .map(row -> new AnswerRow((String) row[0], (Integer) row[1], (String) row[2], (String) row[3]));
    }

    Uni<Integer> forgetOld() {
        return run(FORGET);
    }

    private static Uni<Integer> run(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            Mutiny.MutationQuery query = session.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
