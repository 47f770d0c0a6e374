package org.queuemed.local.up;

import org.queuemed.local.Main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import static org.awaitility.Awaitility.await;

/** The launcher as a process of its own, as the start script runs it. */
final class Launched implements AutoCloseable {

    /** The head of a process group, which Ctrl-C ends, also where the tests themselves run with Ctrl-C ignored. */
    private static final List<String> AS_IN_A_TERMINAL =
            List.of("perl", "-e", "setpgrp(0, 0); $SIG{INT} = 'DEFAULT'; exec @ARGV");

    private final Process process;
    private final Path output;
    private final Path data;

    private Launched(Process process, Path output, Path data) {
        this.process = process;
        this.output = output;
        this.data = data;
    }

    static Launched up(TestProject project, Path data, int port, String... options) throws IOException {
        return up(project, data, port, Map.of(), options);
    }

    static Launched up(TestProject project, Path data, int port, Map<String, String> environment, String... options)
            throws IOException {
        Path output = Files.createTempFile("queuemed-launched", ".txt");
        output.toFile().deleteOnExit();
        List<String> command = new ArrayList<>(AS_IN_A_TERMINAL);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dqueuemed.root=" + project.root(),
                "-Dslf4j.internal.verbosity=ERROR",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--port",
                "" + port,
                "--data",
                data.toString(),
                "--no-demo"));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), output, data);
    }

    Launched awaitReady() throws IOException {
        await().atMost(Duration.ofSeconds(40)).until(() -> !process.isAlive() || lines().contains("QueueMed is ready"));
        if (!process.isAlive()) {
            throw new AssertionError("the launcher ended: " + lines());
        }
        return this;
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(output);
    }

    /** What is written down of who runs, by name. */
    Map<String, ProcessHandle> parts() throws IOException {
        return Files.readAllLines(data.resolve("processes")).stream()
                .map(line -> line.split(" "))
                .flatMap(words -> handle(words).stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<String, ProcessHandle>> handle(String[] words) {
        return ProcessHandle.of(Long.parseLong(words[1])).map(handle -> Map.entry(words[0], handle));
    }

    void term() {
        process.destroy();
    }

    /** Ctrl-C at a terminal: the whole group gets it. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -INT -\"$1\"", "sh", "" + process.pid())
                .start()
                .waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(40, TimeUnit.SECONDS)) {
            throw new AssertionError("the launcher does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
