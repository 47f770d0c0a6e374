package org.queuemed.acceptance.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The objects of a JVM that somebody still holds, after everything that nobody needs was thrown away.
 *
 * @param kib of all of them
 * @param histogram the classes that most of it is of, a line each
 */
record LiveHeap(long kib, List<String> histogram) {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    /** {@code 12: 3456 78901 name.of.Class (module)}: its place, how many, their bytes. */
    private static final Pattern CLASS = Pattern.compile(" *[0-9]+: +[0-9]+ +([0-9]+) +(\\S+).*");

    /** Where it moves nothing, the collector puts these in place of what was thrown away. */
    private static final String FILLER = "jdk.internal.vm.Filler";

    /** What leaks is among the first, when it matters. */
    private static final int LINES = 60;

    /** @param pid of another JVM: this one would wait for itself */
    static LiveHeap of(long pid) {
        return read(run(JCMD.toString(), Long.toString(pid), "GC.class_histogram"));
    }

    static LiveHeap read(List<String> lines) {
        long bytes = lines.stream()
                .flatMap(line -> CLASS.matcher(line).results())
                .filter(counted -> !counted.group(2).contains(FILLER))
                .mapToLong(LiveHeap::bytes)
                .sum();
        assertThat(bytes)
                .as("objects counted: %s", lines.stream().limit(5).toList())
                .isPositive();
        return new LiveHeap(bytes / 1024, lines.stream().limit(LINES).toList());
    }

    private static long bytes(MatchResult counted) {
        return Long.parseLong(counted.group(1));
    }

    private static List<String> run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var said = process.inputReader()) {
                return said.lines().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a JDK's jcmd is missing", e);
        }
    }
}
