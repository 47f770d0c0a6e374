package org.queuemed.acceptance.endurance;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.load.LoadTool;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.report.ReportFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Services run for months. For an hour patients come, each with a phone of their own, are called and leave, while others'
 * connections break all the time: nobody misses anything, and afterwards the services hold no more than before. What they held
 * is in {@code target/steady.txt}, and what of, in {@code target/steady}. {@code -Dqueuemed.steady=PT5M} takes less time, and
 * shows less.
 */
@InLongRun
@Timeout(value = 12, unit = TimeUnit.HOURS)
class SteadyLoadTest {

    private static final Duration DURATION = Duration.parse(System.getProperty("queuemed.steady", "PT1H"));

    /** Six in each quarter, of which the median counts. */
    private static final int LOOKS = 24;

    /** Once everything was used, every pool has what it keeps. */
    private static final Duration REHEARSAL = Duration.ofSeconds(20);

    /** Longer than anything waits for a client who is gone without a word. */
    private static final Duration TO_LET_GO = Duration.ofSeconds(90);

    /** What a pool has more or less of; in an hour come and go ten thousand connections. */
    private static final long FILES_MARGIN = 12;

    /** Between the two quarters that are compared come and go five thousand connections: this is 200 bytes of each. */
    private static final long LIVE_MARGIN_KIB = 1_024;

    /** What the JVM and the C library keep for themselves differs from look to look. */
    private static final long RESIDENT_MARGIN_KIB = 32_768;

    /** So few that others can use the machine meanwhile; and enough in line for when it has no time for those who come. */
    private static final String CLINICS =
            "--clinics 3 --patients 6 --rate 2 --fresh --grace 60 --ramp 0 --warm-up 0 --settle 0 --duration 1000000";

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final SteadyReport report = new SteadyReport(new ReportFile(Path.of("target", "steady.txt")));
    private QueueMedProcess queuemed;
    private Watch watch;

    @BeforeEach
    void a_queuemed() {
        queuemed = QueueMedProcess.with(
                QueueMedProcess.AS_IN_PRODUCTION,
                () -> QueueMedProcess.up(folder.resolve("data"), "--replicas", "2", "--no-demo"));
        watch = new Watch(queuemed, Path.of("target", "steady"));
    }

    @AfterEach
    void ends() {
        queuemed.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void services_do_not_grow_by_an_hour_of_steady_load() throws Exception {
        comeAndGo(REHEARSAL, () -> {});
        pass(TO_LET_GO);
        Map<String, Long> before = watch.openFiles();

        comeAndGo(DURATION, watch::look);

        Map<String, Trend> services = watch.services();
        pass(TO_LET_GO);
        Map<String, Long> after = watch.openFiles();
        services.forEach((name, trend) -> report.service(name, trend, before.get(name), after.get(name)));
        assertThat(services).hasSize(6).allSatisfy((name, trend) -> {
            assertThat(after.get(name)).as("files of %s", name).isLessThanOrEqualTo(before.get(name) + FILES_MARGIN);
            assertThat(trend.growth(Reading::liveKib))
                    .as("KiB of objects in %s", name)
                    .isLessThan(LIVE_MARGIN_KIB);
            assertThat(trend.growth(Reading::residentKib))
                    .as("KiB of memory of %s", name)
                    .isLessThan(RESIDENT_MARGIN_KIB);
        });
    }

    /** Everybody comes, stays for so long, is told of everything, and leaves. */
    private void comeAndGo(Duration stay, Runnable look) throws IOException, InterruptedException {
        Path json = folder.resolve("figures.json");
        try (LoadTool load = LoadTool.start(queuemed, folder, (CLINICS + " --json " + json).split(" "));
                Restless restless = Restless.at(queuemed, vertx)) {
            for (int number = 1; number <= LOOKS; number++) {
                restless.areForsaken();
                pass(stay.dividedBy(LOOKS));
                restless.areTold();
                look.run();
            }
            load.term();
            assertThat(load.exitCode()).as(load.said()).isZero();
            report.people(stay, counts(json), restless);
        }
        nothingWasLost(counts(json), stay);
    }

    private static void pass(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }

    private static JsonNode counts(Path json) throws IOException {
        return LoadTool.figures(json).path("count");
    }

    private static void nothingWasLost(JsonNode counts, Duration stay) {
        assertThat(counts.path("calls").asLong()).isGreaterThan(stay.toSeconds());
        assertThat(counts.path("lost").asLong()).as("lost: %s", counts).isZero();
        assertThat(counts.path("received")).isEqualTo(counts.path("expected"));
        assertThat(counts.path("wentBack").asLong()).as("back: %s", counts).isZero();
        assertThat(counts.path("reconnects").asLong())
                .as("lost connections: %s", counts)
                .isZero();
    }
}
