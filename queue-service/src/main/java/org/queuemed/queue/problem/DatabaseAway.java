package org.queuemed.queue.problem;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells a database that is away, starting or stopping from a statement that is wrong. */
public final class DatabaseAway {

    /** SQLSTATE classes: 08 connection, 57 operator intervention (a shutdown), 53 out of resources. */
    private static final Set<String> CLASSES = Set.of("08", "57", "53");

    /** It has ended a transaction in which nothing was said for too long. */
    private static final String IDLE_IN_TRANSACTION = "25P03";

    /** What Linux says of a connection whose other end is no more, to who writes on it. */
    private static final Set<String> CUT = Set.of("Broken pipe", "Connection reset", "Connection reset by peer");

    private DatabaseAway() {}

    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(10)
                .anyMatch(DatabaseAway::saysSo);
    }

    private static boolean saysSo(Throwable cause) {
        return switch (cause) {
            case PgException refused -> saysSo(refused.getSqlState());
            case ClosedConnectionException closed -> true;
            case SocketException unreachable -> true;
            case UnknownHostException unreachable -> true;
            case IOException cut -> CUT.contains(String.valueOf(cut.getMessage()));
            case TimeoutException late -> true;
            case ConnectionPoolTooBusyException tooManyWait -> true;
            // The pool, where no connection came in time; and a connection that was cut before a statement was sent.
            case NoStackTraceThrowable gone -> saysThatItIsGone(String.valueOf(gone.getMessage()));
            default -> false;
        };
    }

    private static boolean saysThatItIsGone(String message) {
        return message.contains("Timeout") || message.startsWith("Connection is not active");
    }

    private static boolean saysSo(String sqlState) {
        return CLASSES.contains(sqlState.substring(0, 2)) || sqlState.equals(IDLE_IN_TRANSACTION);
    }
}
