package org.queuemed.queue.journey;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.queuemed.queue.journey.Refusals.assertRefused;

/** What somebody sees who has scanned the code and has not joined. */
@QueueServiceTest
class ScannedCodesTest {

    @Inject
    Database database;

    private Clinic clinic;
    private String token;

    @BeforeEach
    void an_open_clinic_with_a_code() {
        clinic = Api.asAdmin().openClinic();
        token = clinic.joinToken();
    }

    @Test
    void whoever_scans_the_code_reads_what_the_clinic_says_of_itself() {
        Map<String, String> morning = Map.of("day", "MONDAY", "from", "08:00", "to", "12:30");
        clinic.api()
                .patch(
                        clinic.path(),
                        Map.of("languages", List.of("ar", "en"), "notice", "Masks.", "hours", List.of(morning)))
                .then()
                .statusCode(200);

        Response welcome = scan();

        welcome.then()
                .statusCode(200)
                .body("clinicId", equalTo(clinic.id()))
                .body("clinicName", equalTo(clinic.api().get(clinic.path()).path("name")))
                .body("locale", equalTo("en"))
                .body("languages", equalTo(List.of("ar", "en")))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("status", equalTo("OPEN"))
                .body("message", equalTo("The queue is open."))
                .body("notice", equalTo("Masks."))
                .body("hours", equalTo(List.of(morning)));
        assertThat(welcome.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void it_says_how_many_wait_and_how_long_a_newcomer_would() {
        int consultation = clinic.api().get(clinic.path() + "/services").path("[0].serviceId");
        int xRay = clinic.api()
                .post(clinic.path() + "/services", Map.of("name", "X-ray", "prefix", "X", "expectedMinutes", 5))
                .path("serviceId");
        clinic.walkIn(Map.of("serviceId", consultation, "name", "Amina"));
        clinic.walkIn(Map.of("serviceId", consultation));

        Response welcome = scan();

        welcome.then()
                .body("waiting", equalTo(2))
                .body("services.serviceId", equalTo(List.of(consultation, xRay)))
                .body("services.name", equalTo(List.of("Consultation", "X-ray")))
                .body("services.prefix", equalTo(List.of("", "X")))
                .body("services.waiting", equalTo(List.of(2, 0)))
                .body("services.estimatedWait", equalTo(List.of(20, 20)));
        assertThat(welcome.asString()).doesNotContain("Amina", "ticketId", "entries");
        assertThat(clinic.walkIn(Map.of("serviceId", xRay)).getInt("estimatedWait"))
                .isEqualTo(20);
    }

    @Test
    void a_closed_queue_is_still_read_and_says_so() {
        clinic.turn("CLOSED");

        scan().then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("message", equalTo("The queue is closed."))
                .body("notice", nullValue())
                .body("hours", empty());
    }

    @Test
    void looking_changes_nothing() {
        long version = clinic.queue().getLong("version");

        scan().then().statusCode(200);
        drawn().then().statusCode(200);

        assertThat(clinic.queue().getLong("version")).isEqualTo(version);
    }

    @Test
    void the_drawing_carries_the_link_and_may_be_kept_for_an_hour() throws Exception {
        Response drawn = drawn();

        assertThat(drawn.contentType()).startsWith("image/svg+xml");
        assertThat(drawn.header("Cache-Control")).isEqualTo("public, max-age=3600");
        assertThat(Painted.codeIn(drawn.asByteArray())).isEqualTo("http://localhost:8080/join/" + token);
    }

    @Test
    void a_code_that_was_replaced_or_has_ended_says_so() {
        database.run("update join_code set expires_at = now() where token = ?", token);

        assertRefused(scan(), 410, "join-code-expired");
        assertRefused(drawn(), 410, "join-code-expired");

        String replaced = clinic.joinToken();
        clinic.api().post(clinic.path() + "/join-code/rotation");
        assertRefused(Api.asAnyone().get("/join-codes/" + replaced), 410, "join-code-expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-code", "%00", "%F0%9F", "a%2Fb", "' or 1=1 --", "%20"})
    void a_code_that_never_was_is_not_found_and_not_repeated(String never) {
        for (String path : List.of("/api/v1/join-codes/" + never, "/api/v1/join-codes/" + never + "/qr")) {
            Response answer = given().urlEncodingEnabled(!never.contains("%")).get(path);

            assertRefused(answer, 404, "not-found");
            assertThat(answer.asString()).doesNotContain(never);
        }
        assertRefused(Api.asAnyone().get("/join-codes/" + "x".repeat(3000)), 404, "not-found");
    }

    @Test
    void a_stale_session_does_not_stand_in_the_way() {
        given().cookie("queuemed_session", "stale")
                .get("/api/v1/join-codes/" + token)
                .then()
                .statusCode(200);
        given().auth()
                .oauth2("stale")
                .get("/api/v1/join-codes/" + token + "/qr")
                .then()
                .statusCode(200);
    }

    private Response scan() {
        return Api.asAnyone().get("/join-codes/" + token);
    }

    private Response drawn() {
        return given().get("/api/v1/join-codes/" + token + "/qr");
    }
}
