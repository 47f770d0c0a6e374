package org.queuemed.acceptance.store;

import org.awaitility.Awaitility;
import org.queuemed.acceptance.client.Redis;
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

/** One process of Redis, a server or a sentinel, which keeps nothing on disk but what it knows of the others. */
public final class RedisServer implements AutoCloseable {

    /** On a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final int port;
    private final String password;
    private final Path log;
    private final List<String> arguments;
    private Process process;

    private RedisServer(int port, String password, Path log, List<String> arguments) {
        this.port = port;
        this.password = password;
        this.log = log;
        this.arguments = arguments;
    }

    /** @param settings lines of its configuration, beside where it is and what keeps others out */
    static RedisServer start(Path folder, int port, String password, List<String> settings) {
        List<String> lines = new ArrayList<>(List.of("save \"\"", "appendonly no"));
        lines.addAll(List.of("requirepass " + password, "masterauth " + password));
        lines.addAll(settings);
        Path file = written(folder, port, lines);
        return new RedisServer(port, password, folder.resolve(port + ".log"), List.of(file.toString())).start();
    }

    /** A sentinel, whom everybody may ask. */
    static RedisServer sentinel(Path folder, int port, List<String> settings) {
        Path file = written(folder, port, settings);
        return new RedisServer(port, "", folder.resolve(port + ".log"), List.of(file.toString(), "--sentinel")).start();
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

    public int port() {
        return port;
    }

    /** Waits until what it answers is as wished; while it is busy or starting it is asked again. */
    void await(String what, String command, Predicate<String> wished) {
        Awaitility.await(what + ": " + this).atMost(PATIENCE).ignoreExceptions().until(() -> wished.test(ask(command)));
    }

    /** Its answer to a command, as text; an error begins with a minus sign. */
    String ask(String command) {
        try (Redis redis = password.isEmpty() ? Redis.at(port) : Redis.at(port, password)) {
            return redis.ask(command);
        }
    }

    /** As an out-of-memory killer does: without a word. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return "Redis at port " + port + ", whose log is " + log;
    }
}
