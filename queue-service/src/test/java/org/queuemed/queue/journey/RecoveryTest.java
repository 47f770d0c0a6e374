package org.queuemed.queue.journey;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.journey.Api.Clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.queuemed.queue.journey.Refusals.assertChallenged;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class RecoveryTest {

    @Inject
    Database database;

    @Inject
    RedisDataSource redis;

    private Clinic clinic;
    private String joinToken;
    private JsonPath ticket;

    @BeforeEach
    void somebody_waits() {
        clinic = Api.asAdmin().openClinic();
        joinToken = clinic.joinToken();
        ticket = clinic.join();
    }

    @Test
    void a_patient_takes_the_ticket_to_another_phone() {
        Response given = give();
        given.then().statusCode(201);
        assertThat(given.<String>path("recoveryCode")).matches("[23456789CFGHJMPQRVWX]{6}");
        assertThat(Instant.parse(given.path("expiresAt")))
                .isCloseTo(Instant.now().plus(Duration.ofMinutes(15)), within(Duration.ofMinutes(1)));

        Response recovered = recover(given.path("recoveryCode"));

        recovered
                .then()
                .statusCode(201)
                .body("ticketId", equalTo(ticket.getString("ticketId")))
                .body("clinicId", equalTo(clinic.id()))
                .body("ticketNumber", equalTo(1))
                .body("ticketLabel", equalTo("1"))
                .body("position", equalTo(1))
                .body("estimatedWait", equalTo(0));
        String token = recovered.path("patientToken");
        assertThat(token).matches("[A-Za-z0-9_-]{27}").isNotEqualTo(oldToken());
        assertThat(recovered.header("Location")).endsWith("/api/v1/tickets/" + token);
        read(token).then().statusCode(200).body("status", equalTo("WAITING"));
    }

    @Test
    void the_token_before_is_dead_everywhere() {
        String token = recover(code()).path("patientToken");

        assertRefused(read(oldToken()), 404, "no-such-ticket");
        assertRefused(Api.asAnyone().delete("/tickets/" + oldToken()), 404, "no-such-ticket");
        await().untilAsserted(() ->
                assertThat(published().<String>getList("entries.tokenHash")).containsExactly(TokenHash.of(token)));
    }

    @Test
    void it_is_a_change_of_the_clinic_and_stands_in_the_history() {
        long before = clinic.queue().getLong("version");
        String code = code();
        assertThat(clinic.queue().getLong("version")).isEqualTo(before);

        recover(code).then().statusCode(201);

        assertThat(clinic.queue().getLong("version")).isGreaterThan(before);
        assertThat(database.number(
                        "select count(*) from ticket_event where ticket_id = ?::uuid and type = 'ticket_recovered'",
                        ticket.getString("ticketId")))
                .isEqualTo(1);
    }

    @Test
    void neither_the_code_nor_the_new_token_is_stored() {
        String code = code();
        assertThat(database.number(
                        "select count(*) from recovery_code where concat(code_hash) like ?", "%" + code + "%"))
                .isZero();

        String token = recover(code).path("patientToken");

        assertThat(database.number("select count(*) from ticket where token_hash = ?", token))
                .isZero();
        assertThat(database.number("select count(*) from ticket where token_hash = ?", TokenHash.of(token)))
                .isEqualTo(1);
    }

    @Test
    void who_is_called_or_served_meanwhile_has_no_position() {
        clinic.callNext();
        recover(code()).then().statusCode(201).body("position", nullValue()).body("estimatedWait", nullValue());

        clinic.step(ticket.getString("ticketId"), "start");
        String token = recover(code()).path("patientToken");

        read(token).then().body("status", equalTo("SERVING")).body("room", equalTo("Room 1"));
    }

    @Test
    void a_queue_that_is_closed_gives_tickets_back_too() {
        clinic.turn("CLOSED");

        recover(code()).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lower", "blanks"})
    void case_and_blanks_are_forgiven(String how) {
        String code = code();

        recover(
                        how.equals("lower")
                                ? code.toLowerCase(Locale.ROOT)
                                : " " + code.substring(0, 3) + " " + code.substring(3))
                .then()
                .statusCode(201);
    }

    @Test
    void a_code_is_good_once_whoever_is_faster() throws Exception {
        String code = code();
        Callable<Response> typed = () -> recover(code);

        List<Response> answers = Together.run(List.of(typed, typed, typed, typed));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 404, 404, 404);
        assertRefused(recover(code), 404, "recovery-unknown");
    }

    @Test
    void a_new_code_replaces_the_one_before() {
        String first = code();
        String second = code();

        assertRefused(recover(first), 404, "recovery-unknown");
        recover(second).then().statusCode(201);
    }

    @Test
    void an_expired_code_opens_nothing_and_is_deleted_when_another_is_made() {
        String code = code();
        database.run("update recovery_code set expires_at = now() where clinic_id = ?", clinic.id());

        assertRefused(recover(code), 404, "recovery-unknown");
        read(oldToken()).then().statusCode(200);

        String another = clinic.walkIn(Map.of()).getString("ticketId");
        clinic.step(another, "recovery-code").then().statusCode(201);
        assertThat(openCodes()).isEqualTo(1);
    }

    @Test
    void a_code_of_another_clinic_opens_nothing_here() {
        Clinic other = Api.asAdmin().openClinic();
        String code = code();

        assertRefused(recover(other.joinToken(), code), 404, "recovery-unknown");

        recover(code).then().statusCode(201);
    }

    @Test
    void a_join_code_that_is_no_good_any_more_opens_nothing() {
        String code = code();
        clinic.api().post(clinic.path() + "/join-code/rotation").then().statusCode(200);

        assertRefused(recover(joinToken, code), 410, "join-code-expired");
        assertRefused(recover("never-was", code), 404, "no-such-join-code");

        recover(clinic.joinToken(), code).then().statusCode(201);
    }

    @Test
    void a_ticket_that_is_over_is_given_no_code_and_a_code_for_it_opens_nothing() {
        String code = code();
        clinic.step(ticket.getString("ticketId"), "cancel").then().statusCode(200);

        assertRefused(recover(code), 404, "recovery-unknown");
        assertRefused(give(), 409, "illegal-transition");
    }

    @Test
    void ten_wrong_tries_void_the_codes_that_are_open_in_the_clinic_and_in_no_other() {
        Clinic other = Api.asAdmin().openClinic();
        String others =
                other.step(other.join().getString("ticketId"), "recovery-code").path("recoveryCode");
        String code = code();
        long before = clinic.queue().getLong("version");

        for (int tried = 0; tried < 10; tried++) {
            assertRefused(recover(wrong(code)), 404, "recovery-unknown");
        }

        assertRefused(recover(code), 404, "recovery-unknown");
        assertThat(clinic.queue().getLong("version")).isEqualTo(before);
        recover(other.joinToken(), others).then().statusCode(201);
        recover(code()).then().statusCode(201);
    }

    @Test
    void nine_wrong_tries_are_forgiven() {
        String code = code();

        for (int tried = 0; tried < 9; tried++) {
            recover(wrong(code)).then().statusCode(404);
        }

        recover(code).then().statusCode(201);
    }

    @Test
    void wrong_tries_at_the_same_instant_are_all_counted() throws Exception {
        String code = code();
        Callable<Response> wrong = () -> recover(wrong(code));

        Together.run(List.of(wrong, wrong, wrong, wrong, wrong));
        Together.run(List.of(wrong, wrong, wrong, wrong, wrong));

        assertThat(openCodes()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "short", "a\u0000b", "' or 1=1 --", "2CF9XW2CF9XW"})
    void what_is_no_code_is_a_wrong_one_and_is_not_repeated(String typed) {
        code();

        Response answer = recover(typed);

        assertRefused(answer, 404, "recovery-unknown");
        assertThat(answer.asString()).doesNotContain(typed);
        assertThat(database.number("select wrong_tries from recovery_code where clinic_id = ?", clinic.id()))
                .isEqualTo(1);
    }

    @Test
    void a_recovery_that_is_sent_again_gives_the_same_token() {
        Map<String, String> body = Map.of("joinToken", joinToken, "recoveryCode", code());
        String key = UUID.randomUUID().toString();

        Response first = Api.asAnyone().post("/tickets/recoveries", body, key);
        Response second = Api.asAnyone().post("/tickets/recoveries", body, key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        String all = "select count(*) from idempotent_answer where concat(id, fingerprint, location, body) like ?";
        assertThat(database.number(all, "%" + first.path("patientToken") + "%")).isZero();
    }

    @Test
    void a_wrong_try_that_is_sent_again_is_answered_the_same_and_counts_once() {
        String code = code();
        Map<String, String> body = Map.of("joinToken", joinToken, "recoveryCode", wrong(code));
        String key = UUID.randomUUID().toString();

        Response first = Api.asAnyone().post("/tickets/recoveries", body, key);
        Response second = Api.asAnyone().post("/tickets/recoveries", body, key);

        assertRefused(first, 404, "recovery-unknown");
        assertRefused(second, 404, "recovery-unknown");
        assertThat(database.number("select wrong_tries from recovery_code where clinic_id = ?", clinic.id()))
                .isEqualTo(1);
    }

    @Test
    void a_code_that_is_asked_for_again_is_the_same() {
        String path = clinic.path() + "/tickets/" + ticket.getString("ticketId") + "/recovery-code";
        String key = UUID.randomUUID().toString();

        String first = clinic.api().post(path, Map.of(), key).path("recoveryCode");
        String second = clinic.api().post(path, Map.of(), key).path("recoveryCode");

        assertThat(second).isEqualTo(first);
        recover(first).then().statusCode(201);
    }

    @Test
    void codes_are_given_by_the_clinics_own_staff() {
        Api another = Colleague.aManagerOf(Api.asAdmin().closedClinic());
        Api staff = Colleague.aMemberOfStaffOf(clinic);
        String id = ticket.getString("ticketId");

        assertRefused(clinic.as(another).step(id, "recovery-code"), 403, "not-yours");
        assertChallenged(clinic.as(Api.asAnyone()).step(id, "recovery-code"));
        Clinic other = Api.asAdmin().openClinic();
        assertRefused(other.step(id, "recovery-code"), 404, "no-such-ticket");
        assertThat(openCodes()).isZero();

        clinic.as(staff).step(id, "recovery-code").then().statusCode(201);
    }

    @Test
    void a_stale_session_does_not_stand_in_the_way() {
        given().cookie("queuemed_session", "stale")
                .contentType("application/json")
                .body(Map.of("joinToken", joinToken, "recoveryCode", code()))
                .post("/api/v1/tickets/recoveries")
                .then()
                .statusCode(201);
    }

    private Response give() {
        return clinic.step(ticket.getString("ticketId"), "recovery-code");
    }

    private String code() {
        return give().then().statusCode(201).extract().path("recoveryCode");
    }

    private Response recover(String code) {
        return recover(joinToken, code);
    }

    private static Response recover(String joinToken, String code) {
        return Api.asAnyone().post("/tickets/recoveries", Map.of("joinToken", joinToken, "recoveryCode", code));
    }

    /** Another code than that one. */
    private static String wrong(String code) {
        return code.startsWith("2") ? "3" + code.substring(1) : "2" + code.substring(1);
    }

    private String oldToken() {
        return ticket.getString("patientToken");
    }

    private static Response read(String patientToken) {
        return Api.asAnyone().get("/tickets/" + patientToken);
    }

    private int openCodes() {
        return database.number("select count(*) from recovery_code where clinic_id = ?", clinic.id());
    }

    private JsonPath published() {
        return new JsonPath(redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state"));
    }
}
