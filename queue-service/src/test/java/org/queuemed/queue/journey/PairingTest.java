package org.queuemed.queue.journey;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.journey.Api.Clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.queuemed.queue.journey.Refusals.assertChallenged;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class PairingTest {

    @Inject
    Database database;

    @Inject
    RedisDataSource redis;

    /** As a browser would make it. */
    private final String displayToken = UUID.randomUUID() + "-" + UUID.randomUUID();

    private Clinic clinic;

    @BeforeEach
    void a_clinic_with_a_manager() {
        Clinic made = Api.asAdmin().closedClinic();
        clinic = made.as(Colleague.aManagerOf(made));
    }

    @AfterEach
    void no_screen_waits() {
        database.run("delete from pairing");
    }

    @Test
    void a_screen_shows_a_code_that_staff_type_and_is_let_in() {
        JsonPath given = ask(displayToken).then().statusCode(201).extract().jsonPath();
        assertThat(given.getString("pairingCode")).matches("[23456789CFGHJMPQRVWX]{6}");
        assertThat(Instant.parse(given.getString("expiresAt")))
                .isCloseTo(Instant.now().plus(Duration.ofMinutes(10)), within(Duration.ofMinutes(1)));
        standing(displayToken)
                .then()
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.of(
                                "status", "PENDING",
                                "pairingCode", given.getString("pairingCode"),
                                "expiresAt", given.getString("expiresAt"))));

        Response confirmed = confirm(clinic, given.getString("pairingCode"));

        confirmed.then().statusCode(201).body("name", equalTo("Entrance"));
        int displayId = confirmed.path("displayId");
        assertThat(confirmed.jsonPath().getMap("")).containsOnlyKeys("displayId", "name");
        standing(displayToken)
                .then()
                .statusCode(200)
                .body(
                        "",
                        equalTo(Map.of(
                                "status",
                                "CONFIRMED",
                                "clinicId",
                                clinic.id(),
                                "displayId",
                                displayId,
                                "name",
                                "Entrance")));
        awaitPublishedHashes(TokenHash.of(displayToken));
        clinic.api().get(clinic.path() + "/displays").then().body("displayId", equalTo(List.of(displayId)));
    }

    @Test
    void neither_the_token_nor_an_answer_of_it_is_kept_by_anybody() {
        Response asked = ask(displayToken);
        Response standing = standing(displayToken);

        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(standing.header("Cache-Control")).isEqualTo("no-store");
        assertThat(database.number("select count(*) from pairing where concat(token_hash, code) like ?", like()))
                .isZero();
    }

    @Test
    void case_and_blanks_are_forgiven() {
        String code = codeOf(ask(displayToken));

        confirm(clinic, " " + code.substring(0, 3).toLowerCase() + " " + code.substring(3))
                .then()
                .statusCode(201);
    }

    @Test
    void a_screen_that_asks_again_is_given_another_code_and_the_first_is_void() {
        String first = codeOf(ask(displayToken));
        String second = codeOf(ask(displayToken));

        assertThat(second).isNotEqualTo(first);
        assertRefused(confirm(clinic, first), 404, "pairing-unknown");
        confirm(clinic, second).then().statusCode(201);
    }

    @Test
    void a_code_lets_in_one_screen_once() throws Exception {
        String code = codeOf(ask(displayToken));
        Callable<Response> typed = () -> confirm(clinic, code);

        List<Response> answers = Together.run(List.of(typed, typed, typed, typed));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 404, 404, 404);
        assertRefused(confirm(clinic, code), 404, "pairing-unknown");
        clinic.api().get(clinic.path() + "/displays").then().body("size()", equalTo(1));
    }

    @Test
    void a_tap_that_is_repeated_lets_in_one_screen_and_answers_the_same() {
        Map<String, String> body = Map.of("name", "Entrance", "pairingCode", codeOf(ask(displayToken)));
        String key = UUID.randomUUID().toString();

        Response first = clinic.api().post(clinic.path() + "/displays", body, key);
        Response second = clinic.api().post(clinic.path() + "/displays", body, key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2CF9XW", "000000", "short", "2CF9XW2CF9XW", "a\u0000b", "' or 1=1 --"})
    void a_code_that_no_screen_shows_lets_nobody_in(String code) {
        ask(displayToken);

        assertRefused(confirm(clinic, code), 404, "pairing-unknown");

        clinic.api().get(clinic.path() + "/displays").then().body("size()", equalTo(0));
    }

    @Test
    void an_expired_code_lets_nobody_in_and_the_screen_is_told_to_ask_anew() {
        String code = codeOf(ask(displayToken));
        expire();

        assertRefused(confirm(clinic, code), 404, "pairing-unknown");
        assertRefused(standing(displayToken), 404, "pairing-unknown");

        confirm(clinic, codeOf(ask(displayToken))).then().statusCode(201);
    }

    @Test
    void expired_ones_are_deleted_when_another_is_made() {
        ask(displayToken);
        expire();

        ask("another screen").then().statusCode(201);

        assertThat(database.number("select count(*) from pairing")).isEqualTo(1);
    }

    @Test
    void codes_are_typed_by_managers_of_the_clinic() {
        String code = codeOf(ask(displayToken));
        Api staff = Colleague.aMemberOfStaffOf(clinic.as(Api.asAdmin()));
        Api another = Colleague.aManagerOf(Api.asAdmin().closedClinic());

        assertRefused(confirm(clinic.as(staff), code), 403, "not-yours");
        assertRefused(confirm(clinic.as(another), code), 403, "not-yours");
        assertChallenged(confirm(clinic.as(Api.asAnyone()), code));

        standing(displayToken).then().body("status", equalTo("PENDING"));
        confirm(clinic.as(Api.asAdmin()), code).then().statusCode(201);
    }

    @Test
    void a_screen_that_is_let_in_is_given_no_code_and_one_that_was_shut_out_is() {
        int displayId = confirm(clinic, codeOf(ask(displayToken))).path("displayId");

        assertRefused(ask(displayToken), 409, "in-use");

        clinic.api().delete(clinic.path() + "/displays/" + displayId).then().statusCode(204);
        assertRefused(standing(displayToken), 404, "pairing-unknown");
        Clinic other = Api.asAdmin().closedClinic();
        confirm(other, codeOf(ask(displayToken))).then().statusCode(201);
        standing(displayToken).then().body("clinicId", equalTo(other.id()));
    }

    @Test
    void a_token_that_no_screen_asked_with_is_unknown_and_not_repeated() {
        Response answer = standing("nobody-asked-with-this");

        assertRefused(answer, 404, "pairing-unknown");
        assertThat(answer.asString()).doesNotContain("nobody-asked");
        assertRefused(standing(TokenHash.of(displayToken)), 404, "pairing-unknown");
        assertRefused(standing(Api.asAdmin().accessToken()), 404, "pairing-unknown");
    }

    @Test
    void who_shows_no_token_is_told_to() {
        assertChallenged(given().get("/api/v1/pairings/current"));
        assertChallenged(given().header("Authorization", "Basic eDp5").get("/api/v1/pairings/current"));
        assertChallenged(given().header("Authorization", "Bearer").get("/api/v1/pairings/current"));
    }

    @Test
    void a_stale_session_in_the_same_browser_does_not_stand_in_the_way() {
        ask(displayToken);

        given().cookie("queuemed_session", "stale")
                .header("Authorization", "bearer " + displayToken)
                .get("/api/v1/pairings/current")
                .then()
                .statusCode(200);
    }

    @Test
    void a_thousand_screens_may_wait_and_those_that_do_may_ask_again() {
        ask(displayToken);
        database.run("""
                insert into pairing
                select 'hash-' || n, 'code-' || n, now() + interval '5 minutes' from generate_series(1, 999) n""");

        Response beyond = ask("one too many");

        assertRefused(beyond, 429, "too-many-requests");
        assertThat(Integer.parseInt(beyond.header("Retry-After"))).isPositive();
        ask(displayToken).then().statusCode(201);

        database.run("update pairing set expires_at = now() where code = 'code-1'");
        ask("one too many").then().statusCode(201);
    }

    @Test
    void screens_that_ask_at_the_same_instant_are_given_codes_of_their_own() throws Exception {
        List<Callable<String>> asking = java.util.stream.IntStream.range(0, 8)
                .<Callable<String>>mapToObj(n -> () -> codeOf(ask("screen " + n)))
                .toList();

        assertThat(Together.run(asking)).doesNotHaveDuplicates().hasSize(8);
    }

    private static Response ask(String token) {
        return Api.asAnyone().post("/pairings", Map.of("tokenHash", TokenHash.of(token)));
    }

    private static String codeOf(Response asked) {
        return asked.then().statusCode(201).extract().path("pairingCode");
    }

    private static Response standing(String token) {
        return given().auth().oauth2(token).get("/api/v1/pairings/current");
    }

    private static Response confirm(Clinic where, String code) {
        return where.api().post(where.path() + "/displays", Map.of("name", " Entrance ", "pairingCode", code));
    }

    private void expire() {
        database.run("update pairing set expires_at = now()");
    }

    private String like() {
        return "%" + displayToken + "%";
    }

    private void awaitPublishedHashes(String... hashes) {
        await().untilAsserted(() -> {
            String state = redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state");
            assertThat(state).isNotNull().doesNotContain(displayToken);
            assertThat(new JsonPath(state).<String>getList("displays.tokenHash"))
                    .containsExactly(hashes);
        });
    }
}
