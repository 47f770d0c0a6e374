package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import javax.xml.parsers.DocumentBuilderFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What the dashboard shows and the alerts watch, asked of a real Prometheus while patients are called. */
@WithQueueMed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesTest {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private Path program;
    private Prometheus prometheus;

    @TempDir
    private static Path work;

    QueriesTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        this.clinic = Clinic.open(queuemed);
    }

    @BeforeAll
    void prometheus_watches() throws IOException {
        Optional<Path> found = PrometheusProgram.folder();
        assumeTrue(found.isPresent(), PrometheusProgram.NONE);
        program = found.get();
        prometheus = Prometheus.start(program, Files.createDirectories(work.resolve("running")), queuemed, EVERY);
        await().atMost(PATIENCE).until(() -> prometheus.isReady() || !prometheus.isAlive());
        assertThat(prometheus.isAlive()).isTrue();
    }

    @AfterAll
    void nobody_watches() {
        if (prometheus != null) {
            prometheus.close();
        }
    }

    @Test
    void every_question_is_answered_and_none_with_nothing() throws IOException {
        List<Question> questions = Question.all().toList();

        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> {
            somebody_is_called_and_goes();
            assertThat(questions).allSatisfy(this::isAnswered);
        });

        String told =
                questions.stream().map(question -> question.row(prometheus)).collect(Collectors.joining());
        Files.writeString(Path.of("target", "queries.md"), "| asked | answered |\n|---|---|\n" + told);
    }

    @Test
    void every_panel_can_be_drawn() throws Exception {
        Instant now = Instant.now();
        Span span = new Span(now.minusSeconds(10), now, EVERY);

        String picture = new Picture(span, Panel.all(), Duration.ofMinutes(1)).drawn(prometheus);

        Document read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
        assertThat(read.getDocumentElement().getTextContent())
                .contains(Panel.all().stream().map(Panel::title).toList());
    }

    @Test
    void every_rule_is_evaluated_without_a_fault() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.evaluated())
                        .hasSameSizeAs(Asked.ofTheAlerts().toList())
                        .allSatisfy(rule -> {
                            assertThat(rule.path("health").asText()).isEqualTo("ok");
                            assertThat(rule.path("lastError").asText()).isEmpty();
                        }));
    }

    @Test
    void what_cannot_be_asked_is_refused() {
        assertThat(prometheus
                        .ask("sum by (le (queuemed_connections)")
                        .path("status")
                        .asText())
                .isEqualTo("error");
        assertThat(values(prometheus.ask("queuemed_connexions"))).isEmpty();
    }

    @Test
    void promtool_finds_no_fault_in_the_rules() throws IOException, InterruptedException {
        Process promtool = Prometheus.checkOfRules(program, Files.createDirectories(work.resolve("checked")));

        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    /** So that whatever is a rate of something has something to be a rate of. */
    private void somebody_is_called_and_goes() {
        List<Ticket> patients = clinic.join(1);
        try (WaitingRoom room = WaitingRoom.of(patients, clinic.sockets())) {
            clinic.call().expect(200);
            room.phone(1).next("patient:called");
            clinic.step(room.ticket(1), "start").expect(200);
            clinic.step(room.ticket(1), "complete").expect(200);
            room.phone(1).next("ticket:ended");
        }
    }

    private void isAnswered(Question question) {
        JsonNode answer = prometheus.ask(question.expression());
        assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("success");
        assertThat(answer.path("warnings")).as(question.expression()).isEmpty();
        question.watched()
                .ifPresent(watched -> assertThat(values(prometheus.ask(watched)))
                        .as(watched)
                        .isNotEmpty()
                        .anyMatch(value -> !value.equals("NaN")));
    }

    private static List<String> values(JsonNode answer) {
        return answer.at("/data/result")
                .valueStream()
                .map(series -> series.at("/value/1").asText())
                .toList();
    }
}
