package org.queuemed.acceptance.cluster;

import io.vertx.core.Vertx;
import org.queuemed.local.backend.FreePort;
import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Gateway;
import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.up.ServiceEnvironment;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of each service before one address, on stores that somebody else has started. */
public final class Site implements AutoCloseable {

    private static final Path ROOT = Path.of(System.getProperty("queuemed.root"));

    private final Vertx vertx = Vertx.vertx();
    private final DataFolder folder;
    private final int port = FreePort.next();
    private final Map<Upstream, Replica> replicas = new EnumMap<>(Upstream.class);
    private final Thread atTheLatest = new Thread(this::endAll);
    private Gateway gateway;

    private Site(DataFolder folder) {
        this.folder = folder;
        Runtime.getRuntime().addShutdownHook(atTheLatest);
    }

    /**
     * Starts it, and waits until all of it is ready.
     *
     * @param folder for its keys and logs; it stays the caller's
     * @param stores the variables that say where the stores are
     */
    public static Site start(DataFolder folder, Map<String, String> stores) {
        Site site = new Site(folder);
        try {
            site.startAll(stores);
            return site;
        } catch (RuntimeException | Error e) {
            site.close();
            throw e;
        }
    }

    /** A service that is expected to refuse: it is started and not waited for. */
    public static Replica startOne(Upstream upstream, DataFolder folder, Map<String, String> stores, Path log) {
        int port = Ports.next();
        return new Replica(upstream, 1, port, ROOT, log, environment(folder, upstream, port, stores, 0)).start();
    }

    private void startAll(Map<String, String> stores) {
        Map<Upstream, List<Integer>> ports = new EnumMap<>(Upstream.class);
        for (Upstream upstream : Upstream.values()) {
            int its = Ports.next();
            Path log = folder.log(upstream.service() + "-1");
            ports.put(upstream, List.of(its));
            replicas.put(
                    upstream,
                    new Replica(upstream, 1, its, ROOT, log, environment(folder, upstream, its, stores, port)).start());
        }
        gateway = Gateway.start("127.0.0.1", port, ports);
        replicas.values().forEach(Replica::awaitReady);
    }

    private static Map<String, String> environment(
            DataFolder folder, Upstream upstream, int port, Map<String, String> stores, int street) {
        Map<String, String> environment = new HashMap<>(new ServiceEnvironment(
                        0,
                        folder.databasePassword(),
                        0,
                        folder.redisPassword(),
                        SigningKeys.in(folder.keys()),
                        folder.adminPassword(Optional.empty()),
                        "http://localhost:" + street)
                .of(upstream, port));
        environment.putAll(stores);
        return environment;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public String adminPassword() {
        return folder.adminPassword(Optional.empty());
    }

    /** The clients' event loops. */
    public Vertx vertx() {
        return vertx;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheLatest);
        endAll();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void endAll() {
        replicas.values().forEach(Replica::kill);
        if (gateway != null) {
            gateway.close();
        }
    }
}
