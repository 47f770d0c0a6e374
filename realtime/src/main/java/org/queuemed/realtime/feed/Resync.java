package org.queuemed.realtime.feed;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.queuemed.contract.ClinicState;
import org.queuemed.redis.WholeMarks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Looks in Redis for what is newer than what we have. This is what makes the feed level-triggered: a message lost for any
 * reason is made good by the next look.
 */
final class Resync {

    /** Requests in flight on one connection; the client queues 2048 at most. */
    private static final int PIPELINE = 500;

    private final Redis commands;
    private final StateSink sink;
    private final Arrivals arrivals;
    private final Clock clock;

    Resync(Redis commands, StateSink sink, Arrivals arrivals, Clock clock) {
        this.commands = commands;
        this.sink = sink;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /** Whether every clinic is there, as the queue-service says; a Redis that came back empty does not know. */
    Future<Boolean> isWhole() {
        return commands.connect().compose(connection -> areThere(connection).eventually(() -> connection.close()));
    }

    /** One by one: a cluster takes no command about several places. */
    private static Future<Boolean> areThere(RedisConnection connection) {
        List<Future<Boolean>> marks = WholeMarks.ALL.stream()
                .map(mark ->
                        connection.send(Request.cmd(Command.EXISTS).arg(mark)).map(Response::toBoolean))
                .toList();
        return Future.join(marks).map(asked -> asked.list().stream().allMatch(Boolean.TRUE::equals));
    }

    /** Compares the version of each of these clinics and fetches the states that are newer. */
    Future<Void> check(List<Integer> clinics) {
        if (clinics.isEmpty()) {
            return Future.succeededFuture();
        }
        return commands.connect()
                .compose(connection -> checkAll(connection, clinics).eventually(() -> connection.close()));
    }

    private Future<Void> checkAll(RedisConnection connection, List<Integer> clinics) {
        int size = Math.min(PIPELINE, clinics.size());
        List<Future<Void>> checks = clinics.subList(0, size).stream()
                .map(clinic -> checkOne(connection, clinic))
                .toList();
        List<Integer> rest = clinics.subList(size, clinics.size());
        Future<Void> done = Future.join(checks).mapEmpty();
        return rest.isEmpty() ? done : done.compose(next -> checkAll(connection, rest));
    }

    private Future<Void> checkOne(RedisConnection connection, int clinicId) {
        Instant asked = clock.instant();
        return ask(connection, clinicId, ClinicKey.VERSION)
                .compose(version ->
                        isNewer(clinicId, version) ? fetch(connection, clinicId) : Future.<Void>succeededFuture())
                .onSuccess(done -> sink.checked(clinicId, asked));
    }

    private Future<Void> fetch(RedisConnection connection, int clinicId) {
        return ask(connection, clinicId, ClinicKey.STATE).map(state -> take(clinicId, state));
    }

    private Void take(int clinicId, Response state) {
        if (state != null) {
            StateReader.read(clinicId, state.toBytes()).ifPresent(this::accept);
        }
        return null;
    }

    private void accept(ClinicState state) {
        long known = sink.versionOf(state.clinicId());
        // The first state of a clinic is always found so; and a message may have come while we asked.
        if (known != StateSink.NO_VERSION && state.version() > known) {
            arrivals.repaired();
        }
        sink.accept(state);
    }

    private boolean isNewer(int clinicId, Response version) {
        return version != null && version.toLong() > sink.versionOf(clinicId);
    }

    private static Future<Response> ask(RedisConnection connection, int clinicId, String field) {
        return connection.send(
                Request.cmd(Command.HGET).arg(ClinicKey.of(clinicId)).arg(field));
    }
}
