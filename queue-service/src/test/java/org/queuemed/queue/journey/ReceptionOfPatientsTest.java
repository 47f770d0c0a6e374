package org.queuemed.queue.journey;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.queuemed.queue.journey.Refusals.assertRefused;

/** How a clinic receives its patients: its languages, its notice, its voice and its hours. */
@QueueServiceTest
class ReceptionOfPatientsTest {

    private static final Map<String, String> MORNING = Map.of("day", "MONDAY", "from", "08:00", "to", "12:30");
    private static final Map<String, String> AFTERNOON = Map.of("day", "MONDAY", "from", "14:00", "to", "18:00");

    @Inject
    RedisDataSource redis;

    private Api admin;
    private Clinic clinic;

    @BeforeEach
    void a_clinic_in_english() {
        admin = Api.asAdmin();
        clinic = admin.openClinic();
    }

    @Test
    void a_clinic_of_which_nothing_is_said_speaks_its_own_language_aloud() {
        admin.get(clinic.path())
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("en")))
                .body("notice", nullValue())
                .body("voice", equalTo(true))
                .body("hours", empty());
    }

    @Test
    void a_manager_says_how_patients_are_received_and_everybody_reads_it() {
        Api manager = Colleague.aManagerOf(clinic);

        manager.patch(
                        clinic.path(),
                        Map.of(
                                "languages",
                                List.of("ar", "en"),
                                "notice",
                                " Masks, please. ",
                                "voice",
                                false,
                                "hours",
                                List.of(MORNING, AFTERNOON)))
                .then()
                .statusCode(200);

        manager.get(clinic.path())
                .then()
                .body("languages", equalTo(List.of("ar", "en")))
                .body("notice", equalTo("Masks, please."))
                .body("voice", equalTo(false))
                .body("hours", equalTo(List.of(MORNING, AFTERNOON)));
        manager.get("/clinics").then().body("[0].notice", equalTo("Masks, please."));
        await().untilAsserted(() -> {
            assertThat(published().<String>getList("languages")).containsExactly("ar", "en");
            assertThat(published().getString("notice")).isEqualTo("Masks, please.");
            assertThat(published().getBoolean("voice")).isFalse();
        });
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        patch(Map.of("languages", List.of("en", "fr"), "notice", "Masks.", "voice", false, "hours", List.of(MORNING)));

        admin.patch(clinic.path(), Map.of("name", "Hippone"))
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("en", "fr")))
                .body("notice", equalTo("Masks."))
                .body("voice", equalTo(false))
                .body("hours", equalTo(List.of(MORNING)));
    }

    @Test
    void a_notice_is_taken_down_by_a_blank_one_and_by_none() {
        for (String none : List.of("\"\"", "\"  \"", "null")) {
            patch(Map.of("notice", "Masks."));
            admin.patch(clinic.path(), "{\"notice\":" + none + "}")
                    .then()
                    .statusCode(200)
                    .body("notice", nullValue());
        }
    }

    @Test
    void hours_are_taken_away_by_an_empty_list() {
        patch(Map.of("hours", List.of(MORNING)));

        admin.patch(clinic.path(), Map.of("hours", List.of())).then().body("hours", empty());
    }

    @Test
    void there_are_at_most_four_stretches_a_day() {
        assertThat(patchHours(28)).isEqualTo(200);
        assertRefused(admin.patch(clinic.path(), Map.of("hours", hours(29))), 422, "rule-broken");
        admin.get(clinic.path()).then().body("hours.size()", equalTo(28));
    }

    @Test
    void another_language_of_the_clinics_own_is_one_that_it_speaks() {
        patch(Map.of("languages", List.of("en", "fr")));

        admin.patch(clinic.path(), Map.of("locale", "ar-TN"))
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("ar", "en", "fr")));
        admin.patch(clinic.path(), Map.of("locale", "fr", "languages", List.of("fr")))
                .then()
                .statusCode(200)
                .body("languages", equalTo(List.of("fr")));
    }

    @Test
    void a_manager_of_another_clinic_says_nothing_here() {
        Api another = Colleague.aManagerOf(admin.closedClinic());

        assertRefused(another.patch(clinic.path(), Map.of("notice", "Ha!")), 403, "not-yours");
        assertRefused(
                Colleague.aMemberOfStaffOf(clinic).patch(clinic.path(), Map.of("notice", "Ha!")), 403, "not-yours");

        admin.get(clinic.path()).then().body("notice", nullValue());
    }

    private void patch(Map<String, ?> change) {
        admin.patch(clinic.path(), change).then().statusCode(200);
    }

    private int patchHours(int count) {
        return admin.patch(clinic.path(), Map.of("hours", hours(count))).statusCode();
    }

    private static List<Map<String, String>> hours(int count) {
        return IntStream.range(0, count).mapToObj(n -> MORNING).toList();
    }

    private JsonPath published() {
        return new JsonPath(redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state"))
                .setRootPath("settings");
    }
}
