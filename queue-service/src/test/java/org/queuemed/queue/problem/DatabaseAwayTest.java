package org.queuemed.queue.problem;

import io.smallrye.mutiny.CompositeException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.ConnectException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAwayTest {

    /** Each seen while a PostgreSQL was restarted, frozen or cut off under load. */
    static Stream<Throwable> whatIsSaidWhenItIsAway() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new TimeoutException(),
                new IOException("Broken pipe"),
                new IOException("Connection reset by peer"),
                ClosedConnectionException.INSTANCE,
                new NoStackTraceThrowable("Timeout"),
                new NoStackTraceThrowable("Connection is not active now, current status: CLOSED"),
                new CompositeException(
                        new IOException("Broken pipe"), new NoStackTraceThrowable("Connection is not active now")),
                new IllegalStateException(new IOException("Broken pipe")));
    }

    @ParameterizedTest
    @MethodSource("whatIsSaidWhenItIsAway")
    void it_is_away(Throwable said) {
        assertThat(DatabaseAway.isBehind(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "08006", "53300", "25P03"})
    void or_says_so_itself(String sqlState) {
        assertThat(DatabaseAway.isBehind(new PgException("no", "FATAL", sqlState, null)))
                .isTrue();
    }

    @Test
    void anything_else_is_a_fault_of_ours() {
        assertThat(DatabaseAway.isBehind(new IOException("Request too large"))).isFalse();
        assertThat(DatabaseAway.isBehind(new IOException())).isFalse();
        assertThat(DatabaseAway.isBehind(new NoStackTraceThrowable("no"))).isFalse();
        assertThat(DatabaseAway.isBehind(new PgException("no such column", "ERROR", "42703", null)))
                .isFalse();
    }
}
