package org.queuemed.load.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What Linux tells of processes under {@code /proc}; see proc(5). */
final class ProcFiles {

    /** The kernel's clock ticks as programs see them are 100 a second wherever this runs (USER_HZ). */
    private static final int MILLIS_A_TICK = 10;

    /** Of the fields after the command's name: utime, stime, cutime, cstime. */
    private static final int FIRST_TIME = 11;

    private static final int TIMES = 4;

    private final Path root;

    ProcFiles(Path root) {
        this.root = root;
    }

    boolean exist() {
        return Files.isReadable(root.resolve("self/stat"));
    }

    /** With those of its children that have ended and were waited for. */
    Optional<Long> cpuMillis(long pid) {
        return read(pid, "stat").map(stat -> {
            // the command's name is in parentheses and may hold anything, even blanks and parentheses
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(fields, FIRST_TIME, FIRST_TIME + TIMES)
                            .mapToLong(Long::parseLong)
                            .sum()
                    * MILLIS_A_TICK;
        });
    }

    /** @param member such as {@code VmRSS} */
    Optional<Long> kib(long pid, String member) {
        return read(pid, "status")
                .flatMap(status -> status.lines()
                        .filter(line -> line.startsWith(member + ":"))
                        .findFirst())
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")));
    }

    /** Only the process's own user and root may know. */
    long openFiles(long pid) {
        try (Stream<Path> open = Files.list(root.resolve(Long.toString(pid)).resolve("fd"))) {
            return open.count();
        } catch (IOException e) {
            return 0;
        }
    }

    Optional<String> commandLine(long pid) {
        return read(pid, "cmdline");
    }

    private Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(root.resolve(Long.toString(pid)).resolve(file)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
