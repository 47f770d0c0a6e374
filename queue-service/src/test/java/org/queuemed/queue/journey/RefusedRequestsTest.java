package org.queuemed.queue.journey;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class RefusedRequestsTest {

    private static final String UNREADABLE = "unreadable-request";

    /** One for all tests: none of them changes it. */
    private static Clinic clinic;

    private Api admin;
    private long version;

    @BeforeEach
    void a_clinic_where_somebody_waits() {
        admin = Api.asAdmin();
        if (clinic == null) {
            clinic = admin.openClinic();
            clinic.walkIn(Map.of());
            clinic.joinToken();
        }
        version = versionNow();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(versionNow()).isEqualTo(version);
    }

    @ParameterizedTest
    @MethodSource("endpointsThatReadABody")
    void a_body_that_is_not_the_json_of_an_object_cannot_be_read(Endpoint endpoint) {
        List.of("{", "not json", "[]", "[{}]", "\"text\"", "5", "{\"name\":", "{} and more", "\u0000")
                .forEach(body -> assertRefused(endpoint.asked(admin, clinic, body), 400, UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("endpointsThatReadABody")
    void a_body_that_is_needed_cannot_be_left_out(Endpoint endpoint) {
        if (!endpoint.bodyIsOptional()) {
            assertRefused(endpoint.asked(admin, clinic, null), 400, UNREADABLE);
            assertRefused(endpoint.asked(admin, clinic, ""), 400, UNREADABLE);
            assertRefused(endpoint.asked(admin, clinic, "null"), 400, UNREADABLE);
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsThatReadABody")
    void only_json_is_read(Endpoint endpoint) {
        List.of("text/plain", "application/xml", "image/png", "application/octet-stream")
                .forEach(type -> assertRefused(
                        endpoint.asked(admin, clinic, type, endpoint.body()), 415, "unsupported-media-type"));
    }

    @ParameterizedTest
    @MethodSource("endpointsThatReadABody")
    void a_body_beyond_the_limit_is_too_large(Endpoint endpoint) {
        String large = "{\"name\":\"" + "x".repeat(65 * 1024) + "\"}";

        assertRefused(endpoint.asked(admin, clinic, large), 413, "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "99999999999999999999", "9223372036854775807"})
    void a_length_that_no_body_has_is_refused(String length) throws IOException {
        String head = "POST /api/v1/tickets HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\n\r\n";

        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            String status = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();

            assertThat(status).containsPattern("HTTP/1.1 4(00|13) ");
        }
    }

    /** The framework cuts this one off by itself, in the middle of reading and without a word. */
    @Test
    void a_body_of_unknown_length_is_too_large_once_it_is_beyond_the_limit() throws Exception {
        String large = "{\"joinToken\":\"" + "x".repeat(70 * 1024) + "\"}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/tickets"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /calls        | {"roomId":"abc"}
            POST  | /calls        | {"roomId":1.5}
            POST  | /calls        | {"roomId":true}
            POST  | /calls        | {"roomId":[1]}
            POST  | /calls        | {"roomId":99999999999999999999}
            POST  | /calls        | {"ticketId":"not-a-uuid"}
            POST  | /calls        | {"ticketId":7}
            POST  | /calls        | {"completes":"00000000-0000-4000-8000-000000000000"}
            POST  | /calls        | {"completes":["not-a-uuid"]}
            POST  | /calls        | {"completes":[7]}
            POST  | /calls        | {"completes":{"1":"00000000-0000-4000-8000-000000000000"}}
            PUT   | /status       | {"status":"OPENED"}
            PUT   | /status       | {"status":0}
            PUT   | /status       | {"status":["OPEN"]}
            POST  | /tickets      | {"priority":"VIP"}
            POST  | /tickets      | {"priority":2}
            POST  | /tickets      | {"name":{"first":"Amina"}}
            POST  | /tickets      | {"serviceId":"first"}
            PATCH | ''            | {"languages":"fr"}
            PATCH | ''            | {"languages":{"fr":true}}
            PATCH | ''            | {"languages":[["fr"]]}
            PATCH | ''            | {"notice":{"fr":"Bonjour"}}
            PATCH | ''            | {"notice":["Bonjour"]}
            PATCH | ''            | {"voice":"loud"}
            PATCH | ''            | {"voice":[true]}
            PATCH | ''            | {"hours":"always"}
            PATCH | ''            | {"hours":["MONDAY"]}
            PATCH | ''            | {"hours":[{"day":"FUNDAY","from":"08:00","to":"12:00"}]}
            PATCH | ''            | {"hours":[{"day":1,"from":"08:00","to":"12:00"}]}
            PATCH | ''            | {"hours":[{"day":"MONDAY","from":"8:00","to":"12:00"}]}
            PATCH | ''            | {"hours":[{"day":"MONDAY","from":"08:00:00","to":"12:00"}]}
            PATCH | ''            | {"hours":[{"day":"MONDAY","from":"08:00","to":"24:01"}]}
            PATCH | ''            | {"hours":[{"day":"MONDAY","from":"08:00","to":"noon"}]}
            POST  | /services     | {"name":"X-ray","expectedMinutes":"soon"}
            POST  | /services     | {"name":"X-ray","expectedMinutes":99999999999}
            POST  | /rooms        | {"name":"Room 2","services":"all"}
            POST  | /rooms        | {"name":"Room 2","services":["one"]}
            POST  | /staff        | {"username":"amina","password":"0123456789","role":"BOSS"}
            POST  | /tickets/00000000-0000-4000-8000-000000000000/requeue  | {"place":"FIRST"}
            POST  | /tickets/00000000-0000-4000-8000-000000000000/transfer | {"serviceId":"x"}
            """)
    void a_member_of_the_wrong_type_cannot_be_read(String method, String path, String body) {
        assertRefused(ask(method, clinic.path() + path, body), 400, UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST  | /status   | PUT
            GET   | /calls    | POST
            PUT   | /queue    | GET
            DELETE| /queue    | GET
            PATCH | /services | GET
            """)
    void a_path_takes_its_own_methods_only(String method, String path, String taken) {
        assertRefused(ask(method, clinic.path() + path, "{}"), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/clinics/1/nothing", "/clinics/1/2/3", "/auth", "/auth/token/more", ""})
    void a_path_that_is_not_there_is_not_found(String path) {
        assertRefused(admin.get(path), 404, "not-found");
        assertRefused(Api.asAnyone().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/q/nothing", "/api/v2/clinics", "/api/v1clinics"})
    void nothing_is_found_outside_of_the_api(String path) {
        assertRefused(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "99999999999", "-99999999999", "1.5", "1e3", "%00", "%20"})
    void a_clinic_that_is_no_number_is_not_found(String id) {
        Response answer = admin.request().urlEncodingEnabled(false).get("/api/v1/clinics/" + id + "/queue");

        assertRefused(answer, 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recall", "/start", "/complete", "/no-show", "/requeue", "/cancel", "/recovery-code"})
    void a_ticket_that_is_no_uuid_is_not_found(String step) {
        assertRefused(ask("POST", clinic.path() + "/tickets/abc" + step, "{}"), 404, "not-found");
    }

    @ParameterizedTest
    @MethodSource("endpointsOfOneClinic")
    void a_clinic_that_there_is_not_is_told_so(Endpoint endpoint) {
        assertRefused(endpoint.asked(admin, new Clinic(admin, 999_999_999)), 404, "no-such-clinic");
        assertRefused(endpoint.asked(admin, new Clinic(admin, -1)), 404, "no-such-clinic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /tickets/00000000-0000-4000-8000-000000000000/recall | {}                                                    | no-such-ticket
            POST   | /tickets/00000000-0000-4000-8000-000000000000/cancel | {}                                                    | no-such-ticket
            POST   | /calls              | {"ticketId":"00000000-0000-4000-8000-000000000000"} | no-such-ticket
            POST   | /calls              | {"completes":["00000000-0000-4000-8000-000000000000"]} | no-such-ticket
            PUT    | /services/999999999 | {"name":"X-ray"}                                    | no-such-service
            DELETE | /services/999999999 | {}                                                  | no-such-service
            PUT    | /rooms/999999999    | {"name":"Room 2"}                                   | no-such-room
            DELETE | /rooms/999999999    | {}                                                  | no-such-room
            PATCH  | /staff/999999999    | {"displayName":"Amina"}                             | no-such-staff
            DELETE | /staff/999999999    | {}                                                  | no-such-staff
            DELETE | /displays/999999999 | {}                                                  | no-such-display
            """)
    void what_the_clinic_does_not_have_is_told_by_name(String method, String path, String body, String problem) {
        assertRefused(ask(method, clinic.path() + path, body), 404, problem);
    }

    @Test
    void what_another_clinic_has_this_one_has_not() {
        Clinic other = admin.openClinic();
        String ticket = other.walkIn(Map.of()).getString("ticketId");
        int service = admin.get(other.path() + "/services").path("[0].serviceId");
        int room = admin.get(other.path() + "/rooms").path("[0].roomId");

        assertRefused(clinic.step(ticket, "cancel"), 404, "no-such-ticket");
        assertRefused(clinic.callNext(ticket), 404, "no-such-ticket");
        assertRefused(admin.delete(clinic.path() + "/services/" + service), 404, "no-such-service");
        assertRefused(admin.delete(clinic.path() + "/rooms/" + room), 404, "no-such-room");
        assertRefused(admin.post(clinic.path() + "/tickets", Map.of("serviceId", service)), 422, "rule-broken");
        assertRefused(admin.post(clinic.path() + "/calls", Map.of("roomId", room)), 422, "rule-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-token", "%00", "%F0%9F", "a%2Fb", "' or 1=1 --"})
    void a_token_of_no_ticket_is_told_so_and_not_repeated(String token) {
        Response read = given().urlEncodingEnabled(!token.contains("%")).get("/api/v1/tickets/" + token);
        Response left = given().urlEncodingEnabled(!token.contains("%")).delete("/api/v1/tickets/" + token);

        Stream.of(read, left).forEach(answer -> {
            assertRefused(answer, 404, "no-such-ticket");
            assertThat(answer.asString()).doesNotContain(token);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-code", "' or 1=1 --"})
    void a_code_that_there_is_not_is_told_so_and_not_repeated(String code) {
        Response answer = Api.asAnyone().post("/tickets", "{\"joinToken\":\"" + code + "\"}");

        assertRefused(answer, 404, "no-such-join-code");
        assertThat(answer.asString()).doesNotContain(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT   | /status   | {}
            PUT   | /status   | {"status":"PAUSED","message":"LONG"}
            PUT   | /status   | {"status":"PAUSED","message":"a\\u0000b"}
            PATCH | ''        | {"name":""}
            PATCH | ''        | {"name":"  "}
            PATCH | ''        | {"name":"LONG"}
            PATCH | ''        | {"name":"a\\u0000b"}
            PATCH | ''        | {"locale":"xx"}
            PATCH | ''        | {"locale":""}
            PATCH | ''        | {"locale":"fr-x-LONG"}
            PATCH | ''        | {"timeZone":"Mars/Phobos"}
            PATCH | ''        | {"timeZone":"+02:00"}
            PATCH | ''        | {"timeZone":"UTC+3"}
            PATCH | ''        | {"timeZone":""}
            PATCH | ''        | {"languages":[]}
            PATCH | ''        | {"languages":[null]}
            PATCH | ''        | {"languages":["fr"]}
            PATCH | ''        | {"languages":["en","en"]}
            PATCH | ''        | {"languages":["en","de"]}
            PATCH | ''        | {"languages":["EN"]}
            PATCH | ''        | {"languages":["en"],"locale":"ar"}
            PATCH | ''        | {"notice":"LONG"}
            PATCH | ''        | {"notice":"a\\nb"}
            PATCH | ''        | {"notice":"a\\u0000b"}
            PATCH | ''        | {"hours":[null]}
            PATCH | ''        | {"hours":[{}]}
            PATCH | ''        | {"hours":[{"day":"MONDAY","from":"08:00"}]}
            PATCH | ''        | {"hours":[{"from":"08:00","to":"12:00"}]}
            PATCH | ''        | {"hours":[{"day":"MONDAY","from":"12:00","to":"08:00"}]}
            PATCH | ''        | {"hours":[{"day":"MONDAY","from":"08:00","to":"08:00"}]}
            PATCH | ''        | {"hours":[{"day":"MONDAY","from":[8,0,1],"to":"12:00"}]}
            PATCH | ''        | {"name":"Changed","notice":"LONG"}
            POST  | /services | {}
            POST  | /services | {"name":""}
            POST  | /services | {"name":" "}
            POST  | /services | {"name":"LONG"}
            POST  | /services | {"name":"a\\u0000b"}
            POST  | /services | {"name":"X-ray","prefix":"ABC"}
            POST  | /services | {"name":"X-ray","prefix":"a"}
            POST  | /services | {"name":"X-ray","expectedMinutes":0}
            POST  | /services | {"name":"X-ray","expectedMinutes":481}
            POST  | /rooms    | {}
            POST  | /rooms    | {"name":" "}
            POST  | /rooms    | {"name":"LONG"}
            POST  | /rooms    | {"name":"a\\u0007b"}
            POST  | /rooms    | {"name":"Room 2","services":[null]}
            POST  | /rooms    | {"name":"Room 2","services":[999999999]}
            POST  | /displays | {}
            POST  | /displays | {"name":" "}
            POST  | /displays | {"name":"LONG"}
            POST  | /displays | {"name":"a\\u0000b"}
            POST  | /displays | {"name":"Screen","pairingCode":"LONG"}
            POST  | /staff    | {"username":"amina"}
            POST  | /staff    | {"username":"Not A Username","password":"0123456789"}
            POST  | /staff    | {"username":"amina","password":"0123456789","displayName":"a\\u0000b"}
            POST  | /tickets  | {"name":"LONG"}
            POST  | /tickets  | {"name":"a\\u0000b"}
            POST  | /tickets  | {"name":"a\\nb"}
            POST  | /tickets  | {"serviceId":999999999}
            POST  | /calls    | {"roomId":999999999}
            POST  | /calls    | {"completes":[null]}
            POST  | /calls    | {"completes":["00000000-0000-4000-8000-000000000000","00000000-0000-4000-8000-000000000000"]}
            POST  | /calls    | {"ticketId":"00000000-0000-4000-8000-000000000000","completes":["00000000-0000-4000-8000-000000000000"]}
            POST  | /tickets/00000000-0000-4000-8000-000000000000/transfer | {}
            """)
    void what_can_be_read_and_breaks_a_rule_is_told_so(String method, String path, String body) {
        Response answer = ask(method, clinic.path() + path, body.replace("LONG", "x".repeat(201)));

        assertRefused(answer, 422, "rule-broken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /clinics    | {}
            /clinics    | {"name":"\\t"}
            /clinics    | {"name":"a\\u0000b"}
            /clinics    | {"name":"A","locale":"de"}
            /clinics    | {"name":"A","timeZone":"Paris"}
            /pairings   | {}
            /pairings   | {"tokenHash":""}
            /pairings   | {"tokenHash":"none"}
            /pairings   | {"tokenHash":"0123456789012345678901234567890123456789012"}
            /pairings   | {"tokenHash":"0123456789012345678901234567890123456789+/0"}
            /pairings   | {"tokenHash":"01234567890123456789012345678901234567890100"}
            /pairings   | {"tokenHash":"012345678901234567890123456789012345678901\\u00000"}
            /tickets/recoveries | {}
            /tickets/recoveries | {"joinToken":"none"}
            /tickets/recoveries | {"recoveryCode":"2CF9XW"}
            /tickets/recoveries | {"joinToken":"none","recoveryCode":" "}
            /tickets/recoveries | {"joinToken":"none","recoveryCode":"2CF9XW2CF9XW2CF9XW2CF9XW2CF9XW2CF9XW"}
            /tickets/recoveries | {"joinToken":"a\\u0000b","recoveryCode":"2CF9XW"}
            /tickets    | {}
            /tickets    | {"joinToken":" "}
            /tickets    | {"joinToken":"a\\u0000b"}
            /auth/token | {}
            /auth/token | {"username":"admin"}
            /auth/token | {"username":" ","password":"x"}
            """)
    void rules_hold_outside_of_a_clinic_too(String path, String body) {
        assertRefused(ask("POST", path, body), 422, "rule-broken");
    }

    @Test
    void a_broken_rule_names_the_member_that_breaks_it() {
        Response answer = ask("POST", clinic.path() + "/services", "{\"name\":\"\",\"expectedMinutes\":0}");

        assertThat(answer.<List<String>>path("violations.field")).containsExactly("expectedMinutes", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/queue", "/services", "/join-code"})
    void a_kind_that_the_path_does_not_have_is_not_acceptable(String path) {
        Response answer = admin.request().accept("application/xml").get("/api/v1" + clinic.path() + path);

        assertRefused(answer, 406, "not-acceptable");
    }

    @Test
    void a_refusal_is_a_problem_whatever_kind_was_asked_for() {
        Response picture = admin.request().accept("image/png").get("/api/v1/clinics/999999999/join-code");

        assertRefused(picture, 404, "no-such-clinic");
    }

    private Response ask(String method, String path, String body) {
        return admin.request().contentType(ContentType.JSON).body(body).request(method, "/api/v1" + path);
    }

    private long versionNow() {
        return admin.get(clinic.path())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("version");
    }

    static Stream<Endpoint> endpointsThatReadABody() {
        return Endpoint.thatReadABody();
    }

    static Stream<Endpoint> endpointsOfOneClinic() {
        return Endpoint.ofOneClinic();
    }
}
