package org.queuemed.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.nio.file.Path;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@WithQueueMed
class LoadTest {

    private final QueueMedProcess queuemed;

    @TempDir
    Path folder;

    LoadTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
    }

    @Test
    void everybody_is_told_of_every_call() throws Exception {
        JsonNode figures = measure(
                "--clinics 2 --patients 3 --idle 3 --pids " + processes(),
                "call → last phone of the clinic",
                "notification-service-1");

        long calls = figures.at("/count/calls").asLong();
        assertThat(calls).isPositive();
        assertThat(timed(figures, "screen")).isEqualTo(calls);
        assertThat(timed(figures, "console")).isEqualTo(calls);
        // on a busy machine a line may be called empty faster than newcomers fill it
        assertThat(timed(figures, "calledPhone")).isBetween(1L, calls);
        assertThat(timed(figures, "lastPhone")).isBetween(1L, calls);
        assertThat(timed(figures, "newcomer")).isBetween(1L, calls);
    }

    @Test
    void with_one_button_a_call_and_a_newcomer_are_two_changes() throws Exception {
        JsonNode figures = measure("--one-button --clinics 2 --patients 4");

        long newcomers = timed(figures, "newcomer");
        assertThat(newcomers).as(figures.toString()).isPositive();
        assertThat(figures.at("/count/changes").asLong())
                .isEqualTo(figures.at("/count/calls").asLong() + newcomers);
    }

    /** A few seconds of calls, of which everybody must have been told; and what the tool says of them. */
    private JsonNode measure(String options, String... said) throws Exception {
        Path json = folder.resolve("figures.json");
        try (LoadTool load = LoadTool.start(
                queuemed,
                folder,
                words(options + " --rate 4 --ramp 0 --warm-up 0 --settle 0 --duration 3 --grace 60 --visit 0.1 --json "
                        + json))) {
            assertThat(load.exitCode()).as(load.said()).isZero();
            for (String part : said) {
                assertThat(load.said()).contains(part);
            }
        }
        JsonNode figures = LoadTool.figures(json);
        JsonNode counts = figures.path("count");
        assertThat(counts.path("lost").asLong()).as(figures.toString()).isZero();
        assertThat(counts.path("wentBack").asLong()).isZero();
        assertThat(counts.path("received")).isEqualTo(counts.path("expected"));
        return figures;
    }

    @Test
    void asked_to_end_it_prints_the_figures_so_far() throws Exception {
        try (LoadTool load = LoadTool.start(
                queuemed, folder, words("--clinics 1 --patients 2 --ramp 0 --warm-up 0 --duration 3600"))) {
            await().atMost(Duration.ofSeconds(60)).until(() -> load.said().contains("Calling"));

            load.term();

            assertThat(load.exitCode()).as(load.said()).isZero();
            assertThat(load.said()).contains("messages lost");
        }
    }

    @Test
    void an_option_that_is_none_is_a_sentence_and_code_2() throws Exception {
        try (LoadTool load = LoadTool.start(queuemed, folder, "--clincs", "3")) {
            assertThat(load.exitCode()).isEqualTo(2);
            assertThat(load.said())
                    .isEqualTo("queuemed: Unknown option --clincs; ./queuemed load --help lists them.\n");
        }
    }

    private Path processes() {
        return queuemed.data().resolve("processes");
    }

    private static long timed(JsonNode figures, String latency) {
        return figures.at("/latency/" + latency + "/count").asLong();
    }

    private static String[] words(String options) {
        return options.split(" ");
    }
}
