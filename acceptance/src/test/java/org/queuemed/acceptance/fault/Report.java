package org.queuemed.acceptance.fault;

import org.queuemed.acceptance.report.ReportFile;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** How long everything took: told to people, and judged by people, as a busy machine's clock proves nothing. */
final class Report {

    private final ReportFile file;

    Report(Path file) {
        this.file = new ReportFile(file);
    }

    void title(String title) {
        file.write(title);
    }

    void line(String what, Duration took) {
        file.write(String.format(Locale.ROOT, "  %s after %.2f s", what, seconds(took)));
    }

    void line(String what, Duration held, Duration healed) {
        file.write(String.format(
                Locale.ROOT,
                "  %-44s broken for %5.1f s, all well again after %5.2f s",
                what,
                seconds(held),
                seconds(healed)));
    }

    void line(String what) {
        file.write("  " + what);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
