package org.queuemed.acceptance.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
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

    private static final Pattern TOTAL = Pattern.compile("Total +[0-9]+ +([0-9]+)");

    /** What leaks is among the first, when it matters. */
    private static final int LINES = 60;

    static LiveHeap of(long pid) {
        List<String> lines = run(JCMD.toString(), Long.toString(pid), "GC.class_histogram");
        Matcher total = TOTAL.matcher(lines.isEmpty() ? "" : lines.getLast());
        assertThat(total.matches())
                .as(
                        "process %s counts its objects: %s",
                        pid, lines.stream().limit(5).toList())
                .isTrue();
        return new LiveHeap(
                Long.parseLong(total.group(1)) / 1024,
                lines.stream().limit(LINES).toList());
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
