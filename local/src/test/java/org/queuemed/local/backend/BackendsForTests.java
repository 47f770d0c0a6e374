package org.queuemed.local.backend;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/**
 * Real backends for a service's tests, configured through the same variables as in production. PostgreSQL is started for
 * those that ask ({@code @ResourceArg(name = "postgres", value = "true")}).
 */
public class BackendsForTests implements QuarkusTestResourceLifecycleManager {

    private static LocalRedis redis;
    private static SigningKeys keys;
    private LocalPostgres postgres;
    private boolean withPostgres;

    /** The Redis of this run, for tests that look into it or take it away. */
    public static LocalRedis redis() {
        return redis;
    }

    /** The keys of this run, for tests that sign tokens of their own. */
    public static SigningKeys keys() {
        return keys;
    }

    @Override
    public void init(Map<String, String> arguments) {
        withPostgres = Boolean.parseBoolean(arguments.get("postgres"));
    }

    @Override
    public Map<String, String> start() {
        redis = LocalRedis.start();
        keys = SigningKeys.in(temporaryFolder());
        Map<String, String> configuration = new HashMap<>(Map.of(
                "REDIS_URL", redis.url(),
                "QUEUEMED_SIGNING_KEY", keys.signing().toString(),
                "QUEUEMED_VERIFICATION_KEY", keys.verification().toString()));
        if (withPostgres) {
            postgres = LocalPostgres.throwaway();
            configuration.put("DATABASE_PORT", Integer.toString(postgres.port()));
            configuration.put("DATABASE_NAME", LocalPostgres.DATABASE);
            configuration.put("DATABASE_USER", LocalPostgres.USER);
        }
        return configuration;
    }

    @Override
    public void stop() {
        redis.close();
        if (postgres != null) {
            postgres.close();
        }
    }

    private static java.nio.file.Path temporaryFolder() {
        try {
            return Files.createTempDirectory("queuemed-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
