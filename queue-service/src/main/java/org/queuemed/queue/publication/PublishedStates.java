package org.queuemed.queue.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.TraceParent;
import org.queuemed.redis.WholeMarks;
import org.queuemed.tracing.Traced;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The states in Redis: for clinic 5 the hash <code>clinic:{5}</code> with {@code version} and {@code state}, and the
 * channel of the same name. The braces are the cluster's hash tag.
 */
@ApplicationScoped
public class PublishedStates {

    /**
     * Stores and publishes a state in one step, and only if it is newer than what is there. Publications that overtake
     * each other, or that two instances make of the same version, therefore do no harm. Versions are milliseconds,
     * which Lua's doubles hold exactly. What is traced says so to those who listen now; what is stored does not.
     */
    private static final String PUBLISH_IF_NEWER = """
            local published = tonumber(redis.call('HGET', KEYS[1], 'version') or 0) or 0
            if published >= tonumber(ARGV[1]) then return 0 end
            redis.call('HSET', KEYS[1], 'version', ARGV[1], 'state', ARGV[2])
            redis.call('PUBLISH', KEYS[1], ARGV[3] or ARGV[2])
            return 1""";

    /** Requests in flight at once; the client queues 2048. */
    private static final int PIPELINE = 500;

    private final Redis redis;

    PublishedStates(Redis redis) {
        this.redis = redis;
    }

    /** Whether it was newer than what was there. */
    public Uni<Boolean> publishIfNewer(ClinicState state) {
        return publishIfNewer(state, Traced.NOTHING);
    }

    /** The same, and those who hear of it go on with that trace. */
    Uni<Boolean> publishIfNewer(ClinicState state, Traced traced) {
        String json = json(state);
        Request eval = Request.cmd(Command.EVAL)
                .arg(PUBLISH_IF_NEWER)
                .arg(1)
                .arg(key(state.clinicId()))
                .arg(state.version())
                .arg(json);
        if (traced.isRecorded()) {
            eval.arg(TraceParent.beside(json, traced.parent()));
        }
        return redis.send(eval).map(Response::toBoolean);
    }

    /**
     * Lets somebody compare, and mend, the published version of each of these clinics; 0 where there is none that can be read.
     * Asked one by one on one connection, a chunk at a time: a batch is refused by the client beyond its queue, and by a cluster
     * altogether.
     *
     * <p>Where none was missing, those who listen are told so when all is mended: for the next moments, what is not there does
     * not exist. That goes over the same connection, which a Redis that lost everything in the meantime has cut.
     *
     * @param clinicIds all that there are
     * @param patience how long the versions may take
     */
    public Uni<Void> compare(List<Integer> clinicIds, Duration patience, Function<Map<Integer, Long>, Uni<Void>> mend) {
        return redis.connect()
                .chain(connection -> versions(connection, clinicIds, new HashMap<>())
                        .ifNoItem()
                        .after(patience)
                        .fail()
                        .call(found -> mend.apply(found))
                        .chain(found -> vouch(connection, found))
                        .onTermination()
                        .call(connection::close))
                .replaceWithVoid();
    }

    /** Takes away what cannot be right, so that the next publication is newer. */
    public Uni<Void> forget(int clinicId) {
        return redis.send(Request.cmd(Command.DEL).arg(key(clinicId))).replaceWithVoid();
    }

    private static Uni<Map<Integer, Long>> versions(
            RedisConnection connection, List<Integer> clinicIds, Map<Integer, Long> found) {
        if (clinicIds.isEmpty()) {
            return Uni.createFrom().item(found);
        }
        int size = Math.min(PIPELINE, clinicIds.size());
        List<Uni<Void>> asked = clinicIds.subList(0, size).stream()
                .map(id -> version(connection, id)
                        .invoke(version -> found.put(id, version))
                        .replaceWithVoid())
                .toList();
        List<Integer> rest = clinicIds.subList(size, clinicIds.size());
        return Uni.join().all(asked).andFailFast().chain(() -> versions(connection, rest, found));
    }

    private static Uni<Long> version(RedisConnection connection, int clinicId) {
        return connection
                .send(Request.cmd(Command.HGET).arg(key(clinicId)).arg("version"))
                .map(PublishedStates::readable);
    }

    private static Uni<?> vouch(RedisConnection connection, Map<Integer, Long> found) {
        return found.containsValue(0L) ? Uni.createFrom().nullItem() : markAsWhole(connection);
    }

    private static Uni<?> markAsWhole(RedisConnection connection) {
        return Uni.join()
                .all(WholeMarks.ALL.stream()
                        .map(mark -> connection.send(Request.cmd(Command.SET)
                                .arg(mark)
                                .arg("")
                                .arg("PX")
                                .arg(WholeMarks.GOOD_FOR.toMillis())))
                        .toList())
                .andFailFast();
    }

    /** What is no number was not published by us. */
    private static long readable(Response version) {
        try {
            return version == null ? 0 : Long.parseLong(version.toString());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String key(int clinicId) {
        return "clinic:{" + clinicId + "}";
    }

    private static String json(ClinicState state) {
        try {
            return ContractJson.mapper().writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written", e);
        }
    }
}
