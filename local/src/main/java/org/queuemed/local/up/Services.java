package org.queuemed.local.up;

import org.queuemed.local.Refusal;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.gateway.Upstream;
import org.queuemed.local.process.Part;
import org.queuemed.local.process.Readiness;
import org.queuemed.local.process.ServiceProcess;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts replicas of the services as they were built, and waits until they are ready. */
record Services(
        Path root,
        DataFolder folder,
        ServiceEnvironment environment,
        Map<Upstream, List<Integer>> ports,
        Readiness readiness,
        Screen screen,
        Training training) {

    /**
     * Starts one.
     *
     * @param replica counted from one
     */
    Part start(Upstream upstream, int replica) {
        String name = upstream.service() + "-" + replica;
        int port = ports.get(upstream).get(replica - 1);
        Map<String, String> settings = environment.of(upstream, port);
        settings.putAll(training.environment(name));
        return ServiceProcess.start(
                name, jar(root, upstream), port, settings, ServiceEnvironment.WITHHELD, folder.log(name));
    }

    /** @throws Refusal if one of the services is not built */
    static void requireBuilt(Path root) {
        for (Upstream upstream : Upstream.values()) {
            Path jar = jar(root, upstream);
            if (Files.notExists(jar)) {
                throw Refusal.of(upstream.service() + " is not built: there is no " + jar + ".");
            }
        }
    }

    private static Path jar(Path root, Upstream upstream) {
        return root.resolve(upstream.service()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /**
     * Waits for all of them at once.
     *
     * @throws Overtaken if one of them, or another part, ended before
     */
    void awaitReady(List<Part> parts) {
        long begin = System.nanoTime();
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.stream()
                    .map(part -> CompletableFuture.runAsync(() -> awaitReady(part, begin), waiting))
                    .toList()
                    .forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void awaitReady(Part part, long begin) {
        switch (readiness.await(part)) {
            case READY -> screen.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
            case ENDED, OVERTAKEN -> throw new Overtaken();
            case TOO_LATE ->
                throw Refusal.of(part.name() + " did not become ready; its log " + part.log() + " ends with:"
                        + LogTail.of(part.log()));
        }
    }
}
