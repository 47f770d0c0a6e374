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

    private final int port;
    private final Redirect output;
    private Process process;

    private LocalRedis(int port, Redirect output) {
        this.port = port;
        this.output = output;
    }

    public static LocalRedis start() {
        return start(FreePort.next());
    }

    /** Starts it for a test: it ends with the JVM at the latest. */
    public static LocalRedis start(int port) {
        LocalRedis redis = new LocalRedis(port, Redirect.DISCARD);
        redis.restart();
        Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
        return redis;
    }

    /** Starts it with its output in a file; it runs until it is closed, even when this JVM is killed. */
    public static LocalRedis start(int port, Path log) {
        LocalRedis redis = new LocalRedis(port, Redirect.appendTo(log.toFile()));
        redis.restart();
        return redis;
    }

    /** Starts it, empty, at the port that it had. */
    public void restart() {
        String[] settings = {"--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"};
        try {
            process = RedisProgram.with(List.of(settings))
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            awaitReady();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis did not start on port " + port, e);
        }
    }

    public int port() {
        return port;
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
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
        try (Socket socket = new Socket(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
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
