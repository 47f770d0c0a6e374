package org.queuemed.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A running QueueMed, as somebody at a terminal has it. */
public final class QueueMedProcess implements AutoCloseable {

    /** With the better compiler, as operators have it: what it gains is earned back in minutes, so most tests do without. */
    public static final Map<String, String> AS_IN_PRODUCTION =
            Map.of("QUEUEMED_SERVICE_FLAGS", "-XX:TieredStopAtLevel=4");

    /** On a busy machine; it also builds what is not built. */
    private static final Duration TO_GET_READY = Duration.ofMinutes(5);

    private final Path data;
    private final int port;
    private final List<String> options;
    private final Map<String, String> environment;
    private Launch launch;
    private List<Part> parts = List.of();

    private QueueMedProcess(Path data, List<String> options, Map<String, String> environment) {
        this.data = data;
        this.port = FreePort.next();
        this.options = options;
        this.environment = environment;
    }

    /** Whoever is started meanwhile, by anybody, has these variables too. */
    public static <T> T with(Map<String, String> environment, Supplier<T> doing) {
        Launch.setForAll(environment);
        try {
            return doing.get();
        } finally {
            Launch.setForAll(Map.of());
        }
    }

    /** Starts it on a free port and waits until it says that it is ready. */
    public static QueueMedProcess up(Path data, String... options) {
        return up(data, Map.of(), options);
    }

    static QueueMedProcess up(Path data, Map<String, String> environment, String... options) {
        QueueMedProcess queuemed = new QueueMedProcess(data, List.of(options), environment);
        queuemed.restart();
        return queuemed;
    }

    /**
     * Starts it where it is expected to refuse.
     *
     * @return what it said, once it ended with 1
     */
    public static List<String> refused(Path data, int port, String... options) {
        Launch launch = Launch.inVain(command(data, port, List.of(options)));
        assertThat(launch.exitCode()).isEqualTo(1);
        return launch.lines();
    }

    /** A port for one more. */
    public static int freePort() {
        return FreePort.next();
    }

    /** Starts it again on the same folder and port. */
    public void restart() {
        launch = Launch.up(command(data, port, options), environment);
        await().atMost(TO_GET_READY).until(() -> isReady() || !launch.isAlive());
        if (!isReady()) {
            throw new AssertionError("./queuemed up ended: " + launch.lines());
        }
        parts = Part.readFrom(data.resolve("processes"));
    }

    private static List<String> command(Path data, int port, List<String> options) {
        List<String> all = new ArrayList<>(List.of("--port", "" + port, "--data", data.toString()));
        all.addAll(options);
        return all;
    }

    private boolean isReady() {
        return launch.lines().contains("QueueMed is ready");
    }

    /** Where all of it is. */
    public String address() {
        return printed("Address").orElseThrow();
    }

    public int port() {
        return port;
    }

    public String adminPassword() {
        return printed("Admin").orElseThrow().substring("admin / ".length());
    }

    /** What Redis asks for; the launcher keeps it where its owner alone can read it. */
    public String redisPassword() {
        try {
            return Files.readString(data.resolve("redis-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a printed line of the form {@code what: value}. */
    public Optional<String> printed(String what) {
        return lines().stream()
                .filter(line -> line.startsWith(what + ": "))
                .map(line -> line.substring(what.length() + 2))
                .findFirst();
    }

    public List<String> lines() {
        return launch.lines();
    }

    public Path data() {
        return data;
    }

    public List<Part> parts() {
        return parts;
    }

    /** The part of that name, such as {@code notification-service-2}. */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Asks it to end, as Ctrl-C or the system would, and sees to it that it did so in order and left nothing behind. */
    public void stop() {
        launch.term();
        assertThat(launch.exitCode()).isZero();
        assertThat(lines()).endsWith("QueueMed is ready", "Stopping QueueMed", "QueueMed has stopped");
        assertThat(parts).noneMatch(Part::isAlive);
        assertThat(data.resolve("processes")).doesNotExist();
    }

    /** Kills the launcher only: its parts go on without it. */
    public void kill9() {
        launch.kill();
    }

    /** Kills all of it at once, as a power cut would. */
    public void killAll9() {
        launch.kill();
        parts.forEach(Part::kill);
        await().atMost(Duration.ofMinutes(1)).until(() -> parts.stream().noneMatch(Part::isAlive));
    }

    @Override
    public void close() {
        if (launch.isAlive()) {
            stop();
        } else {
            parts.stream().filter(Part::isAlive).forEach(Part::kill);
        }
    }
}
