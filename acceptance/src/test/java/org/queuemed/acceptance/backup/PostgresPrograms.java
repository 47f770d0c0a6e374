package org.queuemed.acceptance.backup;

import io.zonky.test.db.postgres.util.LinuxUtils;
import org.queuemed.local.backend.LocalPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL as it is installed on this machine, server and tools of one version: the one that the library brings has no
 * {@code pg_dump}, and that of a server that is older refuses.
 *
 * @param bin the folder of the programs
 */
record PostgresPrograms(Path bin) {

    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "postgres", "pg_dump", "pg_restore");

    /** Where Debian, Red Hat and Homebrew keep a folder for each version. */
    private static final Map<Path, String> KEPT = Map.of(
            Path.of("/usr/lib/postgresql"), "*",
            Path.of("/usr"), "pgsql-*",
            Path.of("/opt/homebrew/opt"), "postgresql@*",
            Path.of("/usr/local/opt"), "postgresql@*");

    /** The newest that is whole; empty where there is none. */
    static Optional<PostgresPrograms> installed() {
        return KEPT.entrySet().stream()
                .flatMap(kept -> versionsIn(kept.getKey(), kept.getValue()))
                .map(version -> new PostgresPrograms(version.resolve("bin")))
                .filter(PostgresPrograms::isWhole)
                .max(Comparator.comparingInt(PostgresPrograms::version));
    }

    private static Stream<Path> versionsIn(Path folder, String pattern) {
        List<Path> versions = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, pattern)) {
                found.forEach(versions::add);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + folder, e);
            }
        }
        return versions.stream();
    }

    private boolean isWhole() {
        return NEEDED.stream().allMatch(program -> Files.isExecutable(bin.resolve(program)));
    }

    private int version() {
        String digits = bin.getParent().getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Runs one of the server's own programs to its end; like the library's, as somebody who is not root. */
    void serve(Path log, String program, String... arguments) {
        List<String> command =
                LinuxUtils.isUnshareAvailable() ? new ArrayList<>(List.of("unshare", "-U")) : new ArrayList<>();
        run(log, command, program, Map.of(), arguments);
    }

    /** Runs one of the tools of who operates it, against the server at that port. */
    void operate(Path log, int port, String password, String program, String... arguments) {
        run(
                log,
                new ArrayList<>(),
                program,
                Map.of(
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        "" + port,
                        "PGUSER",
                        LocalPostgres.USER,
                        "PGPASSWORD",
                        password),
                arguments);
    }

    private void run(Path log, List<String> command, String program, Map<String, String> environment, String... rest) {
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(rest));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            assertThat(builder.start().waitFor())
                    .as("%s says in %s", command, log)
                    .isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(program + " does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }
}
