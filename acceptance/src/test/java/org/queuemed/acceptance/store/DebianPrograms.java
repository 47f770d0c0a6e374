package org.queuemed.acceptance.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL 15 and Redis 7 as Debian 12 brings them: those that are installed, or else fetched with apt-get and unpacked in a
 * folder of the project's tools, which changes nothing of the system and needs no rights.
 */
final class DebianPrograms {

    private static final Path FETCHED =
            Path.of(System.getProperty("queuemed.root")).resolve(".tools/debian");
    private static final String POSTGRES = "usr/lib/postgresql/15";
    private static final String REDIS = "usr/bin/redis-server";

    private static final String REDIS_PACKAGE = "redis-server";
    private static final List<String> PACKAGES = List.of("postgresql-15", REDIS_PACKAGE);

    /** A step of a rehearsal: {@code Inst name [version here] (version there …}. */
    private static final Pattern TO_INSTALL = Pattern.compile("^Inst (\\S+) (?:\\[[^]]*] )?\\((\\S+)");

    private DebianPrograms() {}

    /** The variables by which QueueMed is told to use them; empty where they are not here. */
    static Optional<Map<String, String>> present() {
        return home(POSTGRES, "bin/postgres")
                .flatMap(postgres -> home(REDIS, "")
                        .map(redis -> Map.of(
                                "QUEUEMED_POSTGRES_HOME",
                                postgres.toString(),
                                "QUEUEMED_REDIS_SERVER",
                                redis.toString(),
                                // What was fetched finds its libraries beside it; elsewhere there is no such folder.
                                "LD_LIBRARY_PATH",
                                libraries())));
    }

    private static Optional<Path> home(String path, String program) {
        return Stream.of(Path.of("/"), FETCHED)
                .map(root -> root.resolve(path))
                .filter(home -> Files.isExecutable(program.isEmpty() ? home : home.resolve(program)))
                .findFirst();
    }

    private static String libraries() {
        try (Stream<Path> folders =
                Files.exists(FETCHED.resolve("usr/lib")) ? Files.list(FETCHED.resolve("usr/lib")) : Stream.empty()) {
            return String.join(
                    ":",
                    folders.filter(folder -> folder.toString().endsWith("-linux-gnu"))
                            .map(Path::toString)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetches what is not installed, with all that it needs. What went wrong, if it did. */
    static Optional<String> fetch() {
        try {
            Files.createDirectories(FETCHED);
            List<String> wanted =
                    new ArrayList<>(List.of("apt-get", "install", "-s", "-qq", "--no-install-recommends"));
            // of what is installed the newest is not wanted
            wanted.addAll(home(POSTGRES, "bin/postgres").isPresent() ? List.of(REDIS_PACKAGE) : PACKAGES);
            for (String line : run(wanted)) {
                Matcher step = TO_INSTALL.matcher(line);
                if (step.find()) {
                    unpack(step.group(1), step.group(2));
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalStateException e) {
            return Optional.of(e.getMessage());
        }
    }

    private static void unpack(String name, String version) throws IOException {
        run(List.of("apt-get", "download", "-qq", name + "=" + version));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(FETCHED, name + "_*.deb")) {
            for (Path file : files) {
                run(List.of("dpkg", "-x", file.getFileName().toString(), "."));
                Files.delete(file);
            }
        }
    }

    private static List<String> run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(FETCHED.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = process.inputReader().lines().toList();
        try {
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " failed");
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + command, e);
        }
    }
}
