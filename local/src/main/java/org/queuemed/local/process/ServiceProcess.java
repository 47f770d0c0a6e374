package org.queuemed.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in a JVM of its own, with its output in its log. */
public final class ServiceProcess implements Part {

    /** Ctrl-C reaches every process of the terminal; the services wait until the launcher comes to them in its order. */
    private static final List<String> UNTOUCHED_BY_THE_TERMINAL =
            List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    /** One laptop carries all of them: a small heap, and a collector without threads of its own. */
    private static final List<String> SMALL =
            List.of("-Xms48m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    /** For those who have more than a laptop: flags of the JVM, with blanks between, that win over ours. */
    private static final String FLAGS_VARIABLE = "QUEUEMED_SERVICE_FLAGS";

    private final String name;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(String name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * @param environment what it gets beside the launcher's own environment
     * @param withheld the variables of the launcher's environment that are not for it
     */
    public static ServiceProcess start(
            String name, Path jar, int port, Map<String, String> environment, List<String> withheld, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command(jar))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeAll(withheld);
        builder.environment().putAll(environment);
        try {
            return new ServiceProcess(name, port, log, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    private static List<String> command(Path jar) {
        List<String> command = new ArrayList<>(UNTOUCHED_BY_THE_TERMINAL);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(flags());
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static List<String> flags() {
        String flags = System.getenv().getOrDefault(FLAGS_VARIABLE, "").strip();
        return flags.isEmpty() ? List.of() : List.of(flags.split("\\s+"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path log() {
        return log;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void kill() {
        process.destroyForcibly();
    }
}
