package org.queuemed.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;

/** How long everything took: told to people, and judged by people, as a busy machine's clock proves nothing. */
final class Report {

    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    void title(String title) {
        write(title);
    }

    void line(String what, Duration took) {
        write(String.format(Locale.ROOT, "  %s after %.2f s", what, seconds(took)));
    }

    void line(String what, Duration held, Duration healed) {
        write(String.format(
                Locale.ROOT,
                "  %-44s broken for %5.1f s, all well again after %5.2f s",
                what,
                seconds(held),
                seconds(healed)));
    }

    void line(String what) {
        write("  " + what);
    }

    private void write(String line) {
        System.out.println(line);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the report cannot be written", e);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
