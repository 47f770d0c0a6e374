package org.queuemed.acceptance.metrics;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where Prometheus is: on the path, or unpacked from Debian's package into {@code .tools}, which installs nothing. */
final class PrometheusProgram {

    static final String NONE =
            "No Prometheus: there is none on the path, and Debian's package could not be downloaded.";

    private static final Path ROOT = Path.of(System.getProperty("queuemed.root"));
    private static final Path KEPT = ROOT.resolve(".tools/prometheus");
    private static final int PATIENCE_IN_SECONDS = 120;

    private PrometheusProgram() {}

    /** The folder with {@code prometheus} and {@code promtool}; empty where there is none and none can be had. */
    static Optional<Path> folder() {
        return onPath().or(PrometheusProgram::kept).or(PrometheusProgram::downloaded);
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .filter(PrometheusProgram::isThere)
                .findFirst();
    }

    private static Optional<Path> kept() {
        return Optional.of(KEPT.resolve("usr/bin")).filter(PrometheusProgram::isThere);
    }

    private static boolean isThere(Path folder) {
        return Files.isExecutable(folder.resolve("prometheus")) && Files.isExecutable(folder.resolve("promtool"));
    }

    private static Optional<Path> downloaded() {
        try {
            Files.createDirectories(KEPT.getParent());
            Path made = Files.createTempDirectory(KEPT.getParent(), "prometheus");
            try {
                if (runs(made, "apt-get", "-qq", "download", "prometheus")
                        && runs(made, "sh", "-c", "dpkg -x prometheus_*.deb unpacked")) {
                    Files.move(made.resolve("unpacked"), KEPT);
                }
            } finally {
                delete(made);
            }
            return kept();
        } catch (IOException e) {
            throw new UncheckedIOException("Prometheus could not be unpacked", e);
        }
    }

    private static boolean runs(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Prometheus was fetched", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
