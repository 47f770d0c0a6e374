package org.queuemed.queue.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements in PostgreSQL's own words, with their parameters {@code $1}, {@code $2} and so on, on the connection of the
 * transaction around them. Hibernate is not asked: it neither reads what the statement says nor stores first what it has not
 * stored yet, which is what makes these statements cost a fraction of the others. Those that are asked for without waiting
 * for the one before are sent together, and run in their order.
 */
public final class Sql {

    private Sql() {}

    /** How many rows it changed. */
    public static Uni<Integer> execute(String sql, Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.update(sql, written(values))));
    }

    /** The rows it found, column by column; see {@link Columns} for what the columns are. */
    public static Uni<List<Object[]>> rows(String sql, Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.select(sql, written(values))))
                .map(Sql::all);
    }

    /** Hibernate Reactive shows it to whoever knows its session's own class, and in no other way. */
    private static Uni<ReactiveConnection> connection() {
        return Panache.getSession().map(session -> ((MutinySessionImpl) session).getReactiveConnection());
    }

    private static List<Object[]> all(ReactiveConnection.Result result) {
        List<Object[]> rows = new ArrayList<>(result.size());
        result.forEachRemaining(rows::add);
        return rows;
    }

    /** As PostgreSQL's client takes them: it knows neither instants nor our names. */
    private static Object[] written(Object[] values) {
        Object[] written = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            written[i] = written(values[i]);
        }
        return written;
    }

    private static Object written(Object value) {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> name -> name.name();
            case null, default -> value;
        };
    }
}
