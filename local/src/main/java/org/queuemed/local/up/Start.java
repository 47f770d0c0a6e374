package org.queuemed.local.up;

import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.process.Part;
import org.queuemed.local.process.Readiness;
import org.queuemed.local.process.Supervisor;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The order of starting: the stores; the first queue service, which makes the tables, and the fan-outs; then the other
 * queue services.
 */
final class Start {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path root;
    private final DataFolder folder;
    private final Running running;
    private final Supervisor supervisor;
    private final HttpClient http;
    private final Screen screen;
    private final Training training;

    Start(
            Path root,
            DataFolder folder,
            Running running,
            Supervisor supervisor,
            HttpClient http,
            Screen screen,
            Training training) {
        this.root = root;
        this.folder = folder;
        this.running = running;
        this.supervisor = supervisor;
        this.http = http;
        this.screen = screen;
        this.training = training;
    }

    /**
     * @param replicas how many of each service will use them
     * @return where the services will find the stores, which are ready
     * @throws Overtaken if the end came first
     */
    ServiceEnvironment stores(String adminPassword, String publicUrl, int replicas) {
        Stores stores = Stores.on(folder, root.resolve(".tools"));
        Part postgres = timed(Stage.POSTGRES, () -> stores.postgres(ServiceEnvironment.databaseConnections(replicas)));
        Part redis = timed(Stage.REDIS, stores::redis);
        return new ServiceEnvironment(
                postgres.port(),
                folder.databasePassword(),
                redis.port(),
                folder.redisPassword(),
                SigningKeys.in(folder.keys()),
                adminPassword,
                publicUrl);
    }

    private Part timed(Stage stage, Supplier<Part> starting) {
        if (supervisor.ending().isPresent()) {
            throw new Overtaken();
        }
        long begin = System.nanoTime();
        Part part = running.add(stage, starting.get());
        screen.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
        return part;
    }

    /** @throws Overtaken if the end came first */
    void services(ServiceEnvironment environment, Map<Upstream, List<Integer>> ports, int replicas) {
        Readiness readiness = new Readiness(http, supervisor, PATIENCE);
        Services services = new Services(root, folder, environment, ports, readiness, screen, training);
        List<Part> first = new ArrayList<>();
        first.addAll(replicas(services, Upstream.QUEUE, 1, 1));
        first.addAll(replicas(services, Upstream.NOTIFICATION, 1, replicas));
        first.addAll(replicas(services, Upstream.DISPLAY, 1, replicas));
        services.awaitReady(first);
        services.awaitReady(replicas(services, Upstream.QUEUE, 2, replicas));
    }

    private List<Part> replicas(Services services, Upstream upstream, int from, int to) {
        List<Part> started = new ArrayList<>();
        for (int replica = from; replica <= to; replica++) {
            started.add(running.add(Stage.of(upstream), services.start(upstream, replica)));
        }
        return started;
    }
}
