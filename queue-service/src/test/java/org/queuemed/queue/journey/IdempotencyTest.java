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
import java.util.UUID;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QueueServiceTest
class IdempotencyTest {

    @Inject
    Database database;

    private final String key = UUID.randomUUID().toString();
    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void a_doctor_who_taps_twice_calls_one_patient() {
        clinic.join();
        clinic.join();

        Response first = call(key);
        Response second = call(key);

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).isEqualTo(first.contentType());
        assertThat(clinic.queue().getInt("stats.called")).isEqualTo(1);
    }

    @Test
    void taps_at_the_same_instant_call_one_patient() throws Exception {
        clinic.join();
        clinic.join();
        Callable<Response> tap = () -> call(key);

        List<Response> answers = Together.run(List.of(tap, tap, tap, tap));

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(clinic.queue().getInt("stats.called")).isEqualTo(1);
    }

    @Test
    void a_join_that_is_sent_again_gives_the_same_ticket() {
        Map<String, String> body = Map.of("joinToken", clinic.joinToken());

        Response first = Api.asAnyone().post("/tickets", body, key);
        Response second = Api.asAnyone().post("/tickets", body, key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(clinic.queue().getInt("stats.waiting")).isEqualTo(1);
    }

    @Test
    void what_is_stored_of_a_join_opens_nothing() {
        String token = Api.asAnyone()
                .post("/tickets", Map.of("joinToken", clinic.joinToken()), key)
                .path("patientToken");

        String all = "select count(*) from idempotent_answer where concat(id, fingerprint, location, body) like ?";
        assertThat(database.number(all, "%" + token + "%")).isZero();
        assertThat(database.number(all, "%" + key + "%")).isZero();
    }

    @Test
    void a_stranger_without_a_code_leaves_nothing_behind() {
        int before = database.number("select count(*) from idempotent_answer");

        Api.asAnyone().post("/tickets", Map.of("joinToken", "none"), key).then().statusCode(404);

        assertThat(database.number("select count(*) from idempotent_answer")).isEqualTo(before);
    }

    @Test
    void a_refusal_is_repeated_too_even_if_it_would_no_longer_be_one() {
        Response refused = call(key);
        clinic.join();

        Response again = call(key);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.contentType()).startsWith("application/problem+json");
        assertThat(again.asString()).isEqualTo(refused.asString());
        assertThat(clinic.queue().getInt("stats.waiting")).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Map<String, String> amina = Map.of("name", "Amina");
        clinic.api().post(clinic.path() + "/tickets", amina, key).then().statusCode(201);

        clinic.api()
                .post(clinic.path() + "/tickets", Map.of("name", "Bilal"), key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:queuemed:problem:idempotency-key-reused"));

        clinic.api().post(clinic.path() + "/tickets", amina, key).then().statusCode(201);
        assertThat(clinic.queue().getInt("stats.waiting")).isEqualTo(1);
    }

    @Test
    void the_same_key_of_another_clinic_is_another_request() {
        Clinic other = clinic.api().openClinic();
        clinic.join();
        other.join();

        call(key).then().statusCode(200).body("clinicId", equalTo(clinic.id()));
        other.api()
                .post(other.path() + "/calls", Map.of(), key)
                .then()
                .statusCode(200)
                .body("clinicId", equalTo(other.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with a space in it and long enough"})
    void without_a_login_a_key_that_could_be_guessed_is_refused(String guessable) {
        Map<String, String> body = Map.of("joinToken", clinic.joinToken());

        Api.asAnyone()
                .post("/tickets", body, guessable)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:queuemed:problem:idempotency-key-malformed"));
        assertThat(clinic.queue().getInt("stats.waiting")).isZero();
    }

    private Response call(String idempotencyKey) {
        return clinic.api().post(clinic.path() + "/calls", Map.of(), idempotencyKey);
    }
}
