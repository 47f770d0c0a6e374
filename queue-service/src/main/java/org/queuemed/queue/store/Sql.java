package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import java.util.List;

/** Statements that Hibernate has no words for, with their parameters {@code ?1}, {@code ?2} and so on. */
public final class Sql {

    private Sql() {}

    /** How many rows it changed. */
    public static Uni<Integer> execute(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var statement = session.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setParameter(i + 1, values[i]);
            }
            return statement.executeUpdate();
        });
    }

    /** The rows it found, column by column. */
    public static Uni<List<Object[]>> rows(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, Object[].class);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        });
    }
}
