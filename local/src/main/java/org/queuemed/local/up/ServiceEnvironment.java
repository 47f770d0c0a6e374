package org.queuemed.local.up;

import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.gateway.Upstream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The configuration of the services, through the same variables as in production. Each gets what it needs and no more: the
 * fan-out services have no way into the database and cannot sign a session.
 *
 * @param publicUrl where browsers reach all of it
 */
public record ServiceEnvironment(
        int postgresPort,
        String postgresPassword,
        int redisPort,
        String redisPassword,
        SigningKeys keys,
        String adminPassword,
        String publicUrl) {

    /** What the launcher's own environment may hold and must not pass on. */
    public static final List<String> WITHHELD =
            List.of("QUEUEMED_ADMIN_PASSWORD", "QUEUEMED_SIGNING_KEY", "DATABASE_PASSWORD");

    /** A queue service's pools: for its requests, and for the migration at its start. */
    private static final int POOL = 20;

    private static final int MIGRATION_POOL = 2;

    /** For who looks into the database beside the services, and those that PostgreSQL keeps for its superuser. */
    private static final int SPARE = 20;

    /** How many connections PostgreSQL must take, so that no queue service is refused when all of them are busy. */
    public static int databaseConnections(int replicas) {
        return replicas * (POOL + MIGRATION_POOL) + SPARE;
    }

    /** The variables of one replica. */
    public Map<String, String> of(Upstream upstream, int port) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "REDIS_URL",
                "redis://127.0.0.1:" + redisPort,
                "REDIS_PASSWORD",
                redisPassword));
        environment.putAll(
                switch (upstream) {
                    case QUEUE -> queue();
                    case NOTIFICATION -> notification();
                    case DISPLAY -> fanOut();
                });
        return environment;
    }

    private Map<String, String> queue() {
        Map<String, String> environment = new HashMap<>(database());
        environment.put("QUEUEMED_SIGNING_KEY", keys.signing().toString());
        environment.put("QUEUEMED_VERIFICATION_KEY", keys.verification().toString());
        environment.put("QUEUEMED_ADMIN_PASSWORD", adminPassword);
        environment.put("QUEUEMED_PUBLIC_URL", publicUrl);
        return environment;
    }

    private Map<String, String> database() {
        return Map.of(
                "DATABASE_HOST",
                "127.0.0.1",
                "DATABASE_PORT",
                Integer.toString(postgresPort),
                "DATABASE_NAME",
                LocalPostgres.DATABASE,
                "DATABASE_USER",
                LocalPostgres.USER,
                "DATABASE_PASSWORD",
                postgresPassword,
                "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE",
                Integer.toString(POOL),
                "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                Integer.toString(MIGRATION_POOL));
    }

    private Map<String, String> notification() {
        Map<String, String> environment = new HashMap<>(fanOut());
        environment.put("QUEUEMED_VERIFICATION_KEY", keys.verification().toString());
        return environment;
    }

    /** Few sockets and one who waits at the terminal: a short drain. */
    private static Map<String, String> fanOut() {
        return Map.of("QUEUEMED_REALTIME_DRAIN_WINDOW", "1s");
    }
}
