package org.queuemed.acceptance.conformance;

import org.queuemed.acceptance.process.QueueMedProcess;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The echo of the module {@code conformance} as a process with the flags of a service, at the Redis of a QueueMed. */
final class EchoServer implements AutoCloseable {

    private static final Path JAR =
            Path.of(System.getProperty("queuemed.root"), "conformance/target/quarkus-app/quarkus-run.jar");
    private static final Duration TO_START = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private EchoServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings beside those that a service has */
    static EchoServer start(QueueMedProcess queuemed, Path log, Map<String, String> settings) throws IOException {
        int port = QueueMedProcess.freePort();
        String redis = "redis://:" + queuemed.redisPassword() + "@127.0.0.1:"
                + queuemed.part("redis-1").port();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms48m",
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of("QUARKUS_HTTP_HOST", "127.0.0.1", "QUARKUS_HTTP_PORT", "" + port, "REDIS_URL", redis));
        builder.environment().putAll(settings);
        return new EchoServer(builder.start(), port);
    }

    /** Waits until it takes connections. */
    String address() {
        await().atMost(TO_START).until(() -> isReady() || !process.isAlive());
        assertThat(process.isAlive()).as("the echo runs").isTrue();
        return "ws://127.0.0.1:" + port + "/ws/echo";
    }

    private boolean isReady() {
        try (Socket ready = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return ready.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
