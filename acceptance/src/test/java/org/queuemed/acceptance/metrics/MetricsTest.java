package org.queuemed.acceptance.metrics;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Eyes on it: what is asked for is told, what happens is counted, and nobody can be recognised. */
@WithQueueMed
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATIENT = "Zebulon Quirke";

    /** What may tell one series of ours from another: each has a few values, however many clinics there are. */
    private static final Set<String> LABELS =
            Set.of("application", "instance", "status", "step", "outcome", "fault", "code", "le", "uri", "method");

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private Scrape scrape;

    MetricsTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        this.clinic = Clinic.open(queuemed);
    }

    @BeforeAll
    void a_call_is_made_and_seen() {
        double called = count("queuemed_ticket_steps_total", step("call"));
        double told = count("queuemed_delivery_seconds_count", any -> true);
        clinic.join(PATIENT);
        try (WaitingRoom room = WaitingRoom.of(clinic.join(2), clinic.sockets())) {
            clinic.call().expect(200);
            room.phone(1).next("position:updated");

            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(count("queuemed_ticket_steps_total", step("call"))).isEqualTo(called + 1);
                // the two phones, the console and the screen
                assertThat(count("queuemed_delivery_seconds_count", any -> true))
                        .isGreaterThanOrEqualTo(told + 4);
                assertThat(count("queuemed_connections", any -> true)).isGreaterThanOrEqualTo(4);
                assertThat(count("queuemed_publication_seconds_count", of("outcome", "published")))
                        .isPositive();
            });
            scrape = Scrape.of(queuemed);
        }
    }

    @ParameterizedTest
    @MethodSource("org.queuemed.acceptance.metrics.Asked#all")
    void what_is_asked_for_is_told(String expression) {
        Query query = Query.read(expression);

        assertThat(query.selectors()).isNotEmpty();
        for (Query.Selector selector : query.selectors()) {
            List<Series> selected =
                    scrape.series().stream().filter(selector::selects).toList();
            assertThat(selected).as(selector.toString()).isNotEmpty();
            assertThat(selected.getFirst().labels())
                    .as(selector.metric())
                    .containsKeys(query.groupedBy().toArray(String[]::new));
        }
    }

    @Test
    void what_is_not_told_is_found_missing() {
        Query query = Query.read("rate(queuemed_deliveries_seconds_bucket{outcome=\"told\"}[5m])");

        assertThat(scrape.series()).noneMatch(query.selectors().getFirst()::selects);
    }

    @Test
    void a_delivery_is_measured_from_the_change() {
        double seconds = scrape.sum("queuemed_delivery_seconds_sum", any -> true);

        assertThat(seconds).isPositive().isLessThan(scrape.sum("queuemed_delivery_seconds_count", any -> true) * 60);
    }

    @Test
    void nobody_can_be_recognised() {
        String token = clinic.joinToken();

        assertThat(scrape.text())
                .doesNotContain("Zebulon", "Quirke", token, "/clinics/" + clinic.id())
                .doesNotContainPattern("(?i)clinic_?id=");
        assertThat(scrape.series())
                .filteredOn(series -> series.name().startsWith("queuemed_"))
                .allSatisfy(
                        series -> assertThat(LABELS).containsAll(series.labels().keySet()));
    }

    @Test
    void a_path_that_nobody_knows_does_not_become_a_label() {
        Map<String, String> asked =
                Map.of("/tickets/Zm9vYmFyYmF6cXV1eA/leave", "PATCH", "/nothing/Zm9vYmFyYmF6cXV1eA", "GET");
        asked.keySet().forEach(path -> clinic.api().get(path));

        assertThat(Scrape.of(queuemed).text()).doesNotContain("Zm9vYmFyYmF6cXV1eA");
    }

    @Test
    void metrics_stay_inside() {
        assertThat(Scrape.get(queuemed.address()).statusCode()).isEqualTo(404);
    }

    private double count(String name, Predicate<Series> which) {
        return Scrape.of(queuemed).sum(name, which);
    }

    private static Predicate<Series> step(String step) {
        return of("step", step);
    }

    private static Predicate<Series> of(String label, String value) {
        return series -> value.equals(series.labels().get(label));
    }
}
