package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.queue.journey.Api.Clinic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.queuemed.queue.journey.Refusals.assertChallenged;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class LoginTest {

    private static final String COOKIE = "queuemed_session";

    @Test
    void a_token_of_ones_own_comes_before_a_cookie_of_somebody_elses() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Api member = Colleague.aMemberOfStaffOf(clinic);

        member.request()
                .cookie("queuemed_session", "stale")
                .get("/api/v1" + clinic.path() + "/queue")
                .then()
                .statusCode(200);
        member.request()
                .cookie("queuemed_session", Api.asAdmin().accessToken())
                .get("/api/v1" + clinic.path() + "/statistics")
                .then()
                .statusCode(403);
    }

    @Test
    void the_right_password_opens_a_session() {
        Response answer = logIn("admin", Api.ADMIN_PASSWORD);

        answer.then().statusCode(200).body("expiresIn", equalTo(12 * 60 * 60));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        new Api(answer.path("accessToken")).get("/clinics").then().statusCode(200);
    }

    @Test
    void the_token_says_who_what_where_and_until_when() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Colleague colleague = Colleague.hired(clinic, "MANAGER");

        String token = colleague.logIn().accessToken();

        assertThat(part(token, 0).getString("alg")).isEqualTo("ES256");
        JsonPath claims = part(token, 1);
        assertThat(claims.getString("iss")).isEqualTo("https://queuemed.org");
        assertThat(claims.getString("sub")).isEqualTo(colleague.username());
        assertThat(claims.getList("groups")).containsExactly("manager");
        assertThat(claims.getList("clinics")).containsExactly(clinic.id());
        assertThat(claims.getInt("network")).isPositive();
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(12 * 60 * 60);
    }

    @Test
    void the_console_gets_the_session_as_a_cookie_that_no_script_reads_and_no_other_site_sends() {
        Response answer = logIn("admin", Api.ADMIN_PASSWORD);

        assertThat(answer.header("Set-Cookie").split("; ?"))
                .contains(COOKIE + "=" + answer.path("accessToken"), "HttpOnly", "SameSite=Strict", "Path=/");
        given().cookie(COOKIE, answer.path("accessToken"))
                .get("/api/v1/clinics")
                .then()
                .statusCode(200);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused_alike() {
        Response wrong = logIn("admin", "not the password");
        Response unknown = logIn("nobody", "not the password");

        Stream.of(wrong, unknown).forEach(answer -> {
            assertRefused(answer, 401, "bad-credentials");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.header("Set-Cookie")).isNull();
        });
        assertThat(wrong.asString()).isEqualTo(unknown.asString());
    }

    @Test
    void nobody_logs_in_with_the_password_of_nobody() {
        assertRefused(logIn("nobody", "nobody's password"), 401, "bad-credentials");
    }

    @Test
    void what_cannot_be_a_user_or_a_password_breaks_a_rule() {
        assertRefused(logIn("", "x"), 422, "rule-broken");
        assertRefused(logIn("admin", " "), 422, "rule-broken");
        assertRefused(logIn("x".repeat(101), "x"), 422, "rule-broken");
        assertRefused(logIn("admin", "x".repeat(201)), 422, "rule-broken");
        assertRefused(logIn("ad\u0000min", "x"), 422, "rule-broken");
    }

    @ParameterizedTest
    @MethodSource("endpointsThatNeedALogin")
    void no_endpoint_is_open_that_the_contract_does_not_say_is_open(Endpoint endpoint) {
        assertChallenged(endpoint.asked(Api.asAnyone(), new Clinic(null, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "image/png", "application/json", "*/*"})
    void the_join_code_needs_a_login_in_every_form(String kind) {
        assertChallenged(given().accept(kind).get("/api/v1/clinics/1/join-code"));
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNone")
    void a_token_that_is_none_opens_nothing(String why, String token) {
        Response byHeader = given().auth().oauth2(token).get("/api/v1/clinics");
        Response byCookie = given().cookie(COOKIE, token).get("/api/v1/clinics");

        assertChallenged(byHeader);
        assertChallenged(byCookie);
        assertChallenged(given().auth().oauth2(token).get("/api/v1/auth/session"));
        assertChallenged(given().cookie(COOKIE, token).get("/api/v1/auth/session"));
        assertThat(byHeader.asString()).doesNotContain(token);
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNone")
    void an_old_cookie_keeps_nobody_from_logging_in_again_or_from_joining(String why, String token) {
        Clinic clinic = Api.asAdmin().openClinic();
        Map<String, String> credentials = Map.of("username", "admin", "password", Api.ADMIN_PASSWORD);
        Map<String, String> join = Map.of("joinToken", clinic.joinToken());

        Response login =
                Api.asAnyone().request().cookie(COOKIE, token).body(credentials).post("/api/v1/auth/token");
        Response joined =
                Api.asAnyone().request().cookie(COOKIE, token).body(join).post("/api/v1/tickets");

        Response loggedOut = given().cookie(COOKIE, token).delete("/api/v1/auth/session");

        assertThat(loggedOut.statusCode()).isEqualTo(204);
        assertThat(login.statusCode()).isEqualTo(200);
        assertThat(joined.statusCode()).isEqualTo(201);
    }

    @Test
    void another_scheme_than_bearer_opens_nothing() {
        assertChallenged(
                given().header("Authorization", "Basic YWRtaW46YWRtaW4=").get("/api/v1/clinics"));
        assertChallenged(given().header("Authorization", "Bearer").get("/api/v1/clinics"));
        assertChallenged(
                given().queryParam("access_token", Api.asAdmin().accessToken()).get("/api/v1/clinics"));
    }

    @Test
    void staff_may_not_do_what_takes_a_manager() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Api staff = Colleague.aMemberOfStaffOf(clinic);

        Endpoint.thatNeed(Endpoint.Needs.MANAGER)
                .forEach(endpoint -> assertRefused(endpoint.asked(staff, clinic), 403, "not-yours"));
    }

    @Test
    void a_manager_may_not_do_what_takes_a_network_admin() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Api manager = Colleague.aManagerOf(clinic);

        Endpoint.thatNeed(Endpoint.Needs.NETWORK_ADMIN)
                .forEach(endpoint -> assertRefused(endpoint.asked(manager, clinic), 403, "not-yours"));
    }

    @Test
    void staff_may_not_do_in_another_clinic_what_they_do_in_theirs() {
        Api admin = Api.asAdmin();
        Api manager = Colleague.aManagerOf(admin.closedClinic());
        Api staff = Colleague.aMemberOfStaffOf(admin.closedClinic());
        Clinic another = admin.closedClinic();

        Endpoint.ofOneClinic().forEach(endpoint -> {
            assertRefused(endpoint.asked(manager, another), 403, "not-yours");
            assertRefused(endpoint.asked(staff, another), 403, "not-yours");
        });
    }

    @Test
    void staff_see_only_the_clinics_they_work_in() {
        Clinic clinic = Api.asAdmin().closedClinic();
        Api.asAdmin().closedClinic();

        List<Integer> seen = Colleague.aMemberOfStaffOf(clinic).get("/clinics").path("clinicId");

        assertThat(seen).containsExactly(clinic.id());
    }

    static Stream<Endpoint> endpointsThatNeedALogin() {
        return Endpoint.thatNeedALogin();
    }

    /** Why, and the token: all but one thing is as in a token of ours. */
    static Stream<Arguments> tokensThatAreNone() throws GeneralSecurityException, IOException {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        return Stream.of(
                none(
                        "signed with another key",
                        claims().jws().algorithm(SignatureAlgorithm.ES256).sign(anotherKey())),
                none("expired", claims().expiresAt(yesterday).sign()),
                none(
                        "of another issuer",
                        claims().issuer("https://elsewhere.example").sign()),
                none("unsigned", unsigned()),
                none(
                        "signed with our public key as a secret",
                        claims().jws().algorithm(SignatureAlgorithm.HS256).signWithSecret(ourPublicKey())),
                none("changed", changed(claims().sign())),
                none("garbage", "garbage"),
                none("three parts of garbage", "a.b.c"));
    }

    private static Arguments none(String why, String token) {
        return Arguments.of(why, token);
    }

    /** Those of a network admin; {@code sign()} signs with the service's own key. */
    private static JwtClaimsBuilder claims() {
        return Jwt.issuer("https://queuemed.org")
                .subject("admin")
                .upn("admin")
                .groups("network-admin")
                .claim("clinics", Set.of())
                .claim("network", 1)
                .expiresIn(Duration.ofHours(1));
    }

    private static PrivateKey anotherKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair().getPrivate();
    }

    private static String ourPublicKey() throws IOException {
        return Files.readString(BackendsForTests.keys().verification());
    }

    private static String unsigned() {
        String[] parts = claims().sign().split("\\.");
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** Somebody else's name under the signature of the first. */
    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String claims = decoded(parts[1]).replace("\"admin\"", "\"nobody\"");
        return parts[0] + "." + encoded(claims) + "." + parts[2];
    }

    private static JsonPath part(String token, int index) {
        return new JsonPath(decoded(token.split("\\.")[index]));
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response logIn(String username, String password) {
        return Api.asAnyone().post("/auth/token", Map.of("username", username, "password", password));
    }
}
