package org.queuemed.redis;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks Redis once, before anybody is served: who is not taken in, by a password or a certificate, says so and ends. A Redis
 * that is away is no reason not to start; it is found when it is back.
 */
@ApplicationScoped
class RedisAtStart {

    /** A Redis that is there and has refused us has done so by then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int FIRST = 1;

    private final Redis redis;
    private final RedisRefusal refusal;

    RedisAtStart(
            Redis redis,
            @ConfigProperty(name = "quarkus.redis.hosts") List<String> hosts,
            @ConfigProperty(name = "quarkus.redis.client-type") String type,
            @ConfigProperty(name = "quarkus.redis.master-name") Optional<String> master,
            @ConfigProperty(name = RedisTrust.CA) Optional<String> ca) {
        this.redis = redis;
        this.refusal = new RedisRefusal(String.join(",", hosts), type, master.orElse(""), ca.orElse("(none)"));
    }

    void ask(@Observes @Priority(FIRST) StartupEvent start) throws InterruptedException {
        try {
            redis.send(Request.cmd(Command.PING))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            refusal.of(failed.getCause()).ifPresent(sentence -> {
                throw new ConfigurationException(sentence);
            });
        } catch (TimeoutException away) {
            // the services themselves go on asking
            return;
        }
    }
}
