package org.queuemed.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Redis on a loopback port that keeps nothing on disk: all that it holds is published again from PostgreSQL. It can be
 * stopped and started at the same port, as an outage would.
 *
 * <p>The library brings the program only. The process is ours, because the library's stops at the same moment as the JVM
 * and before those that still need it, and does not tell its id.
 */
public final class LocalRedis implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RedisSettings settings;
    private final List<String> arguments;
    private final Redirect output;
    private Process process;

    private LocalRedis(RedisSettings settings, List<String> arguments, Redirect output) {
        this.settings = settings;
        this.arguments = arguments;
        this.output = output;
    }

    public static LocalRedis start() {
        return start(FreePort.next());
    }

    /** Starts it for a test: it ends with the JVM at the latest. */
    public static LocalRedis start(int port) {
        RedisSettings settings = RedisSettings.forAnybody(port);
        LocalRedis redis = new LocalRedis(settings, settings.arguments(), Redirect.DISCARD);
        redis.restart();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        return redis;
    }

    /**
     * Starts it with its output in a file; it runs until it is closed, even when this JVM is killed.
     *
     * @param password without it nothing is answered: other users of the machine reach the port too
     * @param configuration the file that tells it the password, written here
     */
    public static LocalRedis start(int port, String password, Path configuration, Path log) {
        try {
            RedisSettings settings = new RedisSettings(port, password);
            List<String> arguments =
                    List.of(settings.writtenTo(configuration.toAbsolutePath()).toString());
            LocalRedis redis = new LocalRedis(settings, arguments, Redirect.appendTo(log.toFile()));
            redis.restart();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration of Redis could not be written to " + configuration, e);
        }
    }

    /** Starts it, empty, at the port that it had. */
    public void restart() {
        try {
            process = RedisProgram.with(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start on port " + port(), e);
        }
    }

    public int port() {
        return settings.port();
    }

    public String url() {
        return settings.url();
    }

    /** @param password of characters that mean nothing in a URL */
    public static String url(int port, String password) {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /** The process that runs at the moment. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops it; what it held is gone. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException("it does not answer");
            }
            pause();
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port())) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(settings.greeting().getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Redis was starting", e);
        }
    }
}
