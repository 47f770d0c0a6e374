package org.queuemed.acceptance.metrics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.load.LoadTool;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

/**
 * The dashboard while the load tool runs, as {@code target/dashboard.svg}. The manual shows a copy of it:
 * {@code docs/pictures/dashboard.svg}, which whoever changes the dashboard replaces by it.
 */
@InLongRun
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class DashboardTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration CALLING = Duration.ofMinutes(3);
    private static final Duration BEFORE = Duration.ofSeconds(20);

    private static final int MOST_BYTES = 300_000;

    @TempDir
    Path work;

    @Test
    void it_shows_what_a_run_of_the_load_tool_does() throws Exception {
        Path program = PrometheusProgram.folder().orElseGet(() -> abort(PrometheusProgram.NONE));
        try (QueueMedProcess queuemed = QueueMedProcess.with(
                        QueueMedProcess.AS_IN_PRODUCTION, () -> QueueMedProcess.up(work.resolve("data"), "--no-demo"));
                Prometheus prometheus = Prometheus.start(
                        program, Files.createDirectories(work.resolve("prometheus")), queuemed, EVERY)) {
            await().atMost(PATIENCE).until(prometheus::isReady);

            Span span = calling(queuemed);

            assertThat(Panel.all()).allSatisfy(panel -> somethingIsSeen(panel, prometheus, span));
            keep(new Picture(span, Panel.all(), EVERY.multipliedBy(4)).drawn(prometheus));
        }
    }

    /** The time from shortly before the first call until the last. */
    private Span calling(QueueMedProcess queuemed) throws IOException, InterruptedException {
        Path json = work.resolve("figures.json");
        String options = "--clinics 20 --patients 20 --rate 10 --ramp 0 --warm-up 0 --grace 60 --duration "
                + CALLING.toSeconds() + " --json " + json;
        try (LoadTool load = LoadTool.start(queuemed, work, options.split(" "))) {
            await().atMost(PATIENCE).until(() -> load.said().contains("Calling"));
            Instant begin = Instant.now();

            assertThat(load.exitCode(CALLING.plus(PATIENCE))).as(load.said()).isZero();

            assertThat(LoadTool.figures(json).at("/count/lost").asLong())
                    .as(load.said())
                    .isZero();
            return new Span(begin.minus(BEFORE), begin.plus(CALLING), EVERY);
        }
    }

    private static void somethingIsSeen(Panel panel, Prometheus prometheus, Span span) {
        assertThat(panel.curves())
                .as(panel.title())
                .allSatisfy(curve -> assertThat(curve.lines(prometheus, span, EVERY.multipliedBy(4)))
                        .as(curve.expression())
                        .isNotEmpty());
        List<Line> lines = panel.lines(prometheus, span, EVERY.multipliedBy(4));
        // where nothing breaks, there is nothing to be made good
        if (!panel.title().equals("Redis: losses and repairs")) {
            assertThat(lines).as(panel.title()).anyMatch(line -> !line.isFlatAtZero());
        }
    }

    private static void keep(String picture) throws IOException {
        Path file = Files.writeString(Path.of("target", "dashboard.svg"), picture);
        assertThat(Files.size(file)).isLessThan(MOST_BYTES);
    }
}
