package org.queuemed.acceptance.cluster;

import io.vertx.core.Vertx;
import org.queuemed.local.backend.FreePort;
import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Gateway;
import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.up.ServiceEnvironment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Two of each service, with wires to the stores and one from the street to the gateway. What a test has frozen or killed is
 * mended by the test; {@link #close} ends all of it in any case.
 */
public final class Cluster implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("queuemed.root"));
    private static final int REPLICAS = 2;

    /** Held here, because the logging of the JDK forgets what nobody holds. */
    private static final Logger CONNECTIONS = Logger.getLogger("io.vertx");

    private final Vertx vertx = Vertx.vertx();
    private final DataFolder folder;
    private final PostgresNode postgres;
    private final RedisNode redis;
    private final Map<Upstream, List<Integer>> ports = new EnumMap<>(Upstream.class);
    private final Map<Upstream, List<Replica>> replicas = new EnumMap<>(Upstream.class);
    private final Map<Integer, Wire> toRedis = new HashMap<>();
    private final Map<Integer, Wire> toPostgres = new HashMap<>();
    private final Gateway gateway;
    private final Wire street;
    private final Thread atTheLatest = new Thread(this::endAll);

    private Cluster(Path data, Function<DataFolder, PostgresServer> program) {
        // That connections break is no news here.
        CONNECTIONS.setLevel(Level.OFF);
        Runtime.getRuntime().addShutdownHook(atTheLatest);
        folder = DataFolder.open(data);
        postgres = PostgresNode.in(folder, program);
        redis = RedisNode.in(folder);
        for (Upstream upstream : Upstream.values()) {
            ports.put(upstream, Stream.generate(Ports::next).limit(REPLICAS).toList());
            replicas.put(upstream, new ArrayList<>());
        }
        int port = FreePort.next();
        gateway = Gateway.start("127.0.0.1", port, ports);
        street = Wire.to(vertx, port);
    }

    /** Starts it in that folder, and waits until all of it is ready. */
    public static Cluster start(Path data) {
        return start(data, PostgresNode.embedded(ROOT.resolve(".tools")));
    }

    /** The same, with a PostgreSQL that is not the one of the library. */
    public static Cluster start(Path data, Function<DataFolder, PostgresServer> program) {
        Cluster cluster = new Cluster(data, program);
        try {
            // The first makes the tables.
            cluster.add(Upstream.QUEUE).awaitReady();
            cluster.add(Upstream.QUEUE);
            for (int number = 0; number < REPLICAS; number++) {
                cluster.add(Upstream.NOTIFICATION);
                cluster.add(Upstream.DISPLAY);
            }
            cluster.all().forEach(Replica::awaitReady);
            return cluster;
        } catch (RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private Replica add(Upstream upstream) {
        List<Replica> present = replicas.get(upstream);
        int port = ports.get(upstream).get(present.size());
        int number = present.size() + 1;
        Path log = folder.log(upstream.service() + "-" + number);
        Replica replica = new Replica(upstream, number, port, ROOT, log, environment(upstream, port)).start();
        present.add(replica);
        return replica;
    }

    /** Each has wires of its own, so that one can be cut off alone. */
    private Map<String, String> environment(Upstream upstream, int port) {
        Wire redisWire = Wire.to(vertx, redis.port());
        toRedis.put(port, redisWire);
        int postgresPort = upstream == Upstream.QUEUE ? wireToPostgres(port).port() : 0;
        return new ServiceEnvironment(
                        postgresPort,
                        folder.databasePassword(),
                        redisWire.port(),
                        folder.redisPassword(),
                        SigningKeys.in(folder.keys()),
                        adminPassword(),
                        "http://localhost:" + street.port())
                .of(upstream, port);
    }

    private Wire wireToPostgres(int port) {
        Wire wire = Wire.to(vertx, postgres.port());
        postgres.isReachedBy(wire);
        toPostgres.put(port, wire);
        return wire;
    }

    /** Where people reach all of it: over the street, and through the gateway. */
    public String address() {
        return "http://127.0.0.1:" + street.port();
    }

    public String adminPassword() {
        return folder.adminPassword(Optional.empty());
    }

    public List<Replica> all(Upstream upstream) {
        return List.copyOf(replicas.get(upstream));
    }

    public List<Replica> all() {
        return replicas.values().stream().flatMap(List::stream).toList();
    }

    public List<Replica> all(int number) {
        return replicas.values().stream().map(both -> both.get(number - 1)).toList();
    }

    /** The one that does the same. */
    public Replica other(Replica replica) {
        return replicas.values().stream()
                .filter(both -> both.contains(replica))
                .flatMap(List::stream)
                .filter(one -> one != replica)
                .findAny()
                .orElseThrow();
    }

    public RedisNode redis() {
        return redis;
    }

    public PostgresNode postgres() {
        return postgres;
    }

    /** The way of everybody to the gateway. */
    public Wire street() {
        return street;
    }

    /** The way of that replica to Redis. */
    public Wire toRedis(Replica from) {
        return toRedis.get(from.port());
    }

    /** The way of that queue service to PostgreSQL. */
    public Wire toPostgres(Replica from) {
        return toPostgres.get(from.port());
    }

    /** The clients' event loops, which are those of the wires too. */
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        endAll();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Nobody is asked: there is nobody left who would be served, and some may be frozen. */
    private void endAll() {
        all().forEach(Replica::kill);
        if (gateway != null) {
            gateway.close();
        }
        if (redis != null) {
            redis.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        folder.close();
    }
}
