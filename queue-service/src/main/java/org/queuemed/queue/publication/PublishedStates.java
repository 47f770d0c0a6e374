package org.queuemed.queue.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.ContractJson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states in Redis: for clinic 5 the hash <code>clinic:{5}</code> with {@code version} and {@code state}, and the
 * channel of the same name. The braces are the cluster's hash tag.
 */
@ApplicationScoped
public class PublishedStates {

    /**
     * Stores and publishes a state in one step, and only if it is newer than what is there. Publications that overtake
     * each other, or that two instances make of the same version, therefore do no harm. Versions are milliseconds,
     * which Lua's doubles hold exactly.
     */
    private static final String PUBLISH_IF_NEWER = """
            local published = redis.call('HGET', KEYS[1], 'version')
            if published and tonumber(published) >= tonumber(ARGV[1]) then return 0 end
            redis.call('HSET', KEYS[1], 'version', ARGV[1], 'state', ARGV[2])
            redis.call('PUBLISH', KEYS[1], ARGV[2])
            return 1""";

    private final Redis redis;

    PublishedStates(Redis redis) {
        this.redis = redis;
    }

    /** Whether it was newer than what was there. */
    public Uni<Boolean> publishIfNewer(ClinicState state) {
        Request eval = Request.cmd(Command.EVAL)
                .arg(PUBLISH_IF_NEWER)
                .arg(1)
                .arg(key(state.clinicId()))
                .arg(state.version())
                .arg(json(state));
        return redis.send(eval).map(Response::toBoolean);
    }

    /** The published version of each of these clinics; 0 where there is none. */
    public Uni<Map<Integer, Long>> versions(List<Integer> clinicIds) {
        List<Request> reads = clinicIds.stream()
                .map(id -> Request.cmd(Command.HGET).arg(key(id)).arg("version"))
                .toList();
        return reads.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : redis.batch(reads).map(answers -> byClinic(clinicIds, answers));
    }

    private static Map<Integer, Long> byClinic(List<Integer> clinicIds, List<Response> answers) {
        Map<Integer, Long> versions = new HashMap<>();
        for (int i = 0; i < clinicIds.size(); i++) {
            Response version = answers.get(i);
            versions.put(clinicIds.get(i), version == null ? 0 : version.toLong());
        }
        return versions;
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
