package org.queuemed.queue.journey;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.queuemed.queue.journey.Refusals.assertChallenged;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class SessionTest {

    private static final String COOKIE = "queuemed_session";
    private static final String SESSION = "/api/v1/auth/session";

    @Test
    void a_page_learns_whose_cookie_it_holds() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Api.asAdmin().closedClinic();
        Colleague colleague = Colleague.hired(clinic, "MANAGER");
        clinic.api()
                .patch(clinic.path() + "/staff/" + colleague.staffId(), Map.of("displayName", "Dr. Leïla"))
                .then()
                .statusCode(200);

        Response session =
                given().cookie(COOKIE, colleague.logIn().accessToken()).get(SESSION);

        session.then()
                .statusCode(200)
                .body("username", equalTo(colleague.username()))
                .body("displayName", equalTo("Dr. Leïla"))
                .body("role", equalTo("MANAGER"))
                .body("clinics", equalTo(List.of(clinic.id())));
        assertThat(Instant.parse(session.path("expiresAt")))
                .isCloseTo(Instant.now().plus(Duration.ofHours(12)), within(Duration.ofMinutes(5)));
        assertThat(session.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_bearer_token_is_read_too_and_comes_before_the_cookie() {
        Colleague colleague = Colleague.hired(Api.asAdmin().closedClinic(), "STAFF");

        colleague
                .logIn()
                .request()
                .cookie(COOKIE, Api.asAdmin().accessToken())
                .get(SESSION)
                .then()
                .statusCode(200)
                .body("username", equalTo(colleague.username()))
                .body("displayName", nullValue())
                .body("role", equalTo("STAFF"));
    }

    @Test
    void a_network_admin_works_in_every_clinic_of_the_network() {
        Clinic clinic = Api.asAdmin().closedClinic();

        Api.asAdmin()
                .get("/auth/session")
                .then()
                .statusCode(200)
                .body("username", equalTo("admin"))
                .body("role", equalTo("NETWORK_ADMIN"))
                .body("clinics", hasItem(clinic.id()));
    }

    @Test
    void where_nobody_is_logged_in_nobody_is() {
        assertChallenged(given().get(SESSION));
        assertChallenged(given().cookie(COOKIE, "stale").get(SESSION));
        assertChallenged(given().cookie(COOKIE, "").get(SESSION));
        assertChallenged(given().auth().oauth2(UUID.randomUUID().toString()).get(SESSION));
    }

    @Test
    void logging_out_takes_the_cookie() {
        Response ended = given().cookie(COOKIE, Api.asAdmin().accessToken()).delete(SESSION);

        assertThat(ended.statusCode()).isEqualTo(204);
        assertThat(ended.header("Set-Cookie").split("; ?"))
                .contains(COOKIE + "=", "Max-Age=0", "HttpOnly", "SameSite=Strict", "Path=/");
    }

    @Test
    void whoever_is_logged_out_already_may_log_out_again() {
        assertThat(given().delete(SESSION).statusCode()).isEqualTo(204);
        assertThat(given().cookie(COOKIE, "stale").delete(SESSION).statusCode()).isEqualTo(204);
        assertThat(given().auth().oauth2("stale").delete(SESSION).statusCode()).isEqualTo(204);
    }

    @Test
    void a_session_is_neither_made_nor_changed_here() {
        assertRefused(Api.asAdmin().post("/auth/session", Map.of()), 405, "method-not-allowed");
        assertRefused(Api.asAdmin().put("/auth/session", Map.of()), 405, "method-not-allowed");
    }
}
