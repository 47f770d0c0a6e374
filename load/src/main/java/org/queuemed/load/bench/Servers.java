package org.queuemed.load.bench;

import org.queuemed.load.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** A QueueMed of the benchmark's own, on an empty folder. */
final class Servers implements AutoCloseable {

    /**
     * What a container of 1.5 GiB and one processor gives a service; and nothing that a service in production would not have
     * too.
     */
    static final String FLAGS = "-Xmx1g -XX:+UseSerialGC -XX:+IgnoreUnrecognizedVMOptions -XX:+UseCompactObjectHeaders"
            + " -XX:ActiveProcessorCount=1 -XX:+UseTransparentHugePages -Xms64m -XX:NewSize=40m";

    /** One instance takes as many as its limit of open files allows. */
    private static final String CONNECTIONS = "20000";

    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path data;
    private final String password;

    private Servers(Process process, Path data, String password) {
        this.process = process;
        this.data = data;
        this.password = password;
    }

    /** @param root the project's folder */
    static Servers start(Path root, Path data) throws IOException {
        String password = UUID.randomUUID().toString();
        List<String> command = List.of(
                root.resolve("queuemed").toString(),
                "up",
                "--no-demo",
                "--port",
                freePort(),
                "--data",
                data.toString());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("QUEUEMED_SERVICE_FLAGS", FLAGS);
        builder.environment().put("QUEUEMED_REALTIME_MAX_CONNECTIONS", CONNECTIONS);
        builder.environment().put("QUEUEMED_ADMIN_PASSWORD", password);
        Servers servers = new Servers(EndsWithUs.start(builder), data, password);
        servers.awaitReady();
        return servers;
    }

    private static String freePort() throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    private void awaitReady() throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = said.readLine();
        while (line != null && !line.equals("QueueMed is ready")) {
            line = said.readLine();
        }
        if (line == null) {
            throw Refusal.of("QueueMed did not start; its logs are in " + data + ".");
        }
    }

    /** From now on they have one processor. */
    void confine(int processor) throws IOException {
        Pinning.move(process.toHandle(), processor);
    }

    String password() {
        return password;
    }

    /** How the load tool finds the services themselves, and their processes. */
    List<String> options() throws IOException {
        List<String> options = new ArrayList<>(List.of("--pids", list().toString()));
        for (String service : List.of("queue", "notification", "display")) {
            options.add("--" + service);
            options.add("http://127.0.0.1:" + portOf(service + "-service-1"));
        }
        return options;
    }

    /** A line is a name, a process id, a port and what does not matter here. */
    private String portOf(String name) throws IOException {
        return Files.readAllLines(list()).stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.split(" ")[2])
                .findFirst()
                .orElseThrow(() -> Refusal.of(name + " does not run."));
    }

    private Path list() {
        return data.resolve("processes");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
