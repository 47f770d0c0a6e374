package org.queuemed.acceptance.store;

import org.awaitility.Awaitility;
import org.queuemed.acceptance.client.Redis;
import org.queuemed.acceptance.cluster.Ports;
import org.queuemed.acceptance.cluster.Signals;
import org.queuemed.local.backend.RedisProgram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One process of Redis, a server or a sentinel, which keeps nothing on disk but what it knows of the others. Beside the port by
 * which all others know it, it may have one without TLS, for a test to ask at.
 */
public final class RedisServer implements AutoCloseable {

    /** On a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Transport transport;
    private final int port;
    private final int asked;
    private final String password;
    private final Path log;
    private final List<String> arguments;
    private Process process;

    private RedisServer(
            Transport transport, Path folder, String password, List<String> settings, List<String> options) {
        this.transport = transport;
        asked = Ports.next();
        port = transport.portBeside(asked);
        this.password = password;
        log = folder.resolve(asked + ".log");
        List<String> all = new ArrayList<>(transport.settings(port));
        all.addAll(settings);
        arguments = new ArrayList<>(List.of(written(folder, asked, all).toString()));
        arguments.addAll(options);
    }

    /** @param settings lines of its configuration, beside where it is and what keeps others out */
    static RedisServer start(Path folder, Transport transport, String password, List<String> settings) {
        List<String> lines = new ArrayList<>(List.of("save \"\"", "appendonly no"));
        lines.addAll(List.of("requirepass " + password, "masterauth " + password));
        lines.addAll(settings);
        return new RedisServer(transport, folder, password, lines, List.of()).start();
    }

    /** A sentinel, whom everybody may ask. */
    static RedisServer sentinel(Path folder, Transport transport, List<String> settings) {
        return new RedisServer(transport, folder, "", settings, List.of("--sentinel")).start();
    }

    private static Path written(Path folder, int port, List<String> settings) {
        try {
            Path own = Files.createDirectories(folder.resolve("" + port));
            List<String> lines = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1", "dir " + own));
            lines.addAll(settings);
            return Files.write(own.resolve("redis.conf"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("Redis' configuration cannot be written", e);
        }
    }

    /** Starts it, with nothing of what it held. */
    RedisServer start() {
        try {
            process = RedisProgram.with(arguments)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Redis cannot be started", e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        await("it answers", "PING", answer -> answer.contains("PONG"));
        return this;
    }

    /** By which services and other servers know it. */
    int port() {
        return port;
    }

    /** Where a service finds it. */
    String url() {
        return transport.scheme() + "://127.0.0.1:" + port;
    }

    /** How many connections it has, other than the one that asks, that are not by TLS. */
    long inTheClear() {
        return ask("CLIENT LIST")
                        .lines()
                        .filter(client -> client.contains(" laddr=127.0.0.1:" + asked + " "))
                        .count()
                - 1;
    }

    /** Waits until what it answers is as wished; while it is busy or starting it is asked again. */
    void await(String what, String command, Predicate<String> wished) {
        Awaitility.await(what + ": " + this).atMost(PATIENCE).ignoreExceptions().until(() -> wished.test(ask(command)));
    }

    /** Its answer to a command, as text; an error begins with a minus sign. */
    String ask(String command) {
        try (Redis redis = password.isEmpty() ? Redis.at(asked) : Redis.at(asked, password)) {
            return redis.ask(command);
        }
    }

    /** As an out-of-memory killer does: without a word. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** It stands still, and holds its connections. */
    void freeze() {
        Signals.freeze(process.toHandle());
    }

    /** It goes on as if nothing had been. */
    void thaw() {
        Signals.thaw(process.toHandle());
    }

    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return "Redis at port " + asked + ", whose log is " + log;
    }
}
