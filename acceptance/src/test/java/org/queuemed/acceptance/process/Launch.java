package org.queuemed.acceptance.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One {@code ./queuemed up} and what it prints. It is told to end when the tests end, whatever happens to them. */
final class Launch {

    private static final Path ROOT = Path.of(System.getProperty("queuemed.root"));
    private static final int SECONDS_TO_END = 60;

    /** What the better compiler would gain is never earned back in minutes. Each JVM says first that it picked this up. */
    private static final Map<String, String> SHORT_LIVED = Map.of("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");

    private static volatile Map<String, String> forAll = Map.of();

    private final Process process;
    private final Path output;

    private Launch(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Variables that every launch from now on has. */
    static void setForAll(Map<String, String> environment) {
        forAll = environment;
    }

    static Launch up(List<String> options, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(SHORT_LIVED);
        all.putAll(environment);
        return start(options, all);
    }

    /** One that is not expected to get far. */
    static Launch inVain(List<String> options) {
        return start(options, Map.of());
    }

    private static Launch start(List<String> options, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("queuemed").toString(), "up"));
        command.addAll(options);
        try {
            Path output = Files.createTempFile("queuemed-acceptance", ".txt");
            output.toFile().deleteOnExit();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().remove("QUEUEMED_ADMIN_PASSWORD");
            builder.environment().putAll(forAll);
            builder.environment().putAll(environment);
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Launch(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("./queuemed up could not be run", e);
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException("what ./queuemed up printed cannot be read", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void term() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new AssertionError("./queuemed up does not end: " + lines());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ./queuemed up was ending", e);
        }
    }
}
