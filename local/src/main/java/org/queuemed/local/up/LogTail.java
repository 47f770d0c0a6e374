package org.queuemed.local.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, for the one who would otherwise have to open it. */
public final class LogTail {

    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        return of(log, LINES);
    }

    /** So many of them, each on a line of its own; nothing where the log cannot be read. */
    public static String of(Path log, int last) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - last))
                    .map(line -> System.lineSeparator() + "    " + line)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            return "";
        }
    }
}
