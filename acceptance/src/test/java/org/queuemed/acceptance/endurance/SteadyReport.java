package org.queuemed.acceptance.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.report.ReportFile;

import java.time.Duration;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** What a run of steady load was, and what the services held: for people, whoever judges. */
record SteadyReport(ReportFile file) {

    private static final double KIB_A_MIB = 1024;

    void people(Duration stay, JsonNode counts, Restless restless) {
        file.write("%s: %d calls, %d messages, %d lost; the restless connected %d times and polled %d times"
                .formatted(
                        stay,
                        counts.path("calls").asLong(),
                        counts.path("received").asLong(),
                        counts.path("lost").asLong(),
                        restless.connections(),
                        restless.polls()));
    }

    /** Of memory the medians of the second quarter and of the last. */
    void service(String name, Trend trend, long filesBefore, long filesAfter) {
        Reading first = trend.readings().getFirst();
        Reading last = trend.readings().getLast();
        file.write(String.format(
                Locale.ROOT,
                "  %-22s live %s MiB, resident %s MiB, files %d before, %d at most, %d after, processor %.1f s",
                name,
                mib(trend, Reading::liveKib),
                mib(trend, Reading::residentKib),
                filesBefore,
                trend.readings().stream().mapToLong(Reading::openFiles).max().orElseThrow(),
                filesAfter,
                (last.cpuMillis() - first.cpuMillis()) / 1000.0));
    }

    private static String mib(Trend trend, ToLongFunction<Reading> of) {
        return String.format(
                Locale.ROOT, "%.2f -> %.2f", trend.median(2, of) / KIB_A_MIB, trend.median(4, of) / KIB_A_MIB);
    }
}
