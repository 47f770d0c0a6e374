package org.queuemed.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.contract.ContractJson;
import org.queuemed.local.Refusal;
import org.queuemed.local.backend.FreePort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@Timeout(30)
class GatewayTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final TestService queue = new TestService("queue-1");
    private final TestService otherQueue = new TestService("queue-2");
    private final TestService notification = new TestService("notification");
    private final TestService display = new TestService("display");
    private final int port = FreePort.next();
    private Gateway gateway;

    @BeforeEach
    void a_gateway() {
        gateway = Gateway.start(
                "127.0.0.1",
                port,
                Map.of(
                        Upstream.QUEUE, List.of(queue.port, otherQueue.port),
                        Upstream.NOTIFICATION, List.of(notification.port),
                        Upstream.DISPLAY, List.of(display.port)));
    }

    @AfterEach
    void nothing_stays() {
        gateway.close();
        List.of(queue, otherQueue, notification, display).forEach(TestService::close);
        http.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/clinics/5/queue?at=1, queue-1",
        "/q/openapi?format=json, queue-1",
        "/poll/patient?clinicId=5, notification",
        "/poll/clinic, notification",
        "/poll/display, display",
        "/console, queue-1",
        "/display, display",
        "/join/some-token, notification",
        "/queue/some-token, notification",
        "/assets/patient-ABCD1234.js, notification",
        "/sw.js, notification",
        "/queuemed-realtime.js, notification",
        "/build.json, notification",
        "/manifest.webmanifest, notification"
    })
    void every_path_leads_to_its_service(String path, String service) throws Exception {
        JsonNode seen = json(get(path));

        assertThat(seen.get("service").asText()).isEqualTo(service);
        assertThat(seen.get("uri").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health/ready",
                "/q/metrics",
                "/api",
                "/other",
                "/poll/patients",
                "/api/../q/metrics",
                "/api/%2e%2e/q/metrics",
                "/api/v1/.%2E/..%2fq/metrics",
                "//q/openapi",
                "/api//q/metrics"
            })
    void what_is_not_for_the_outside_is_not_found(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:queuemed:problem:not-found");
    }

    @Test
    void the_root_lists_where_things_are() throws Exception {
        assertThat(json(get("/")).get("api").asText()).isEqualTo("/api/v1");
    }

    @Test
    void the_root_shows_people_the_console() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/"))
                .header("accept", "text/html,*/*;q=0.8")
                .build();

        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).contains("/console");
    }

    @Test
    void replicas_take_turns() throws Exception {
        Map<String, Integer> turns = new TreeMap<>();

        for (int i = 0; i < 10; i++) {
            turns.merge(json(get("/api/v1/clinics")).get("service").asText(), 1, Integer::sum);
        }

        assertThat(turns).isEqualTo(Map.of("queue-1", 5, "queue-2", 5));
    }

    @Test
    void a_dead_replica_is_passed_over() throws Exception {
        otherQueue.close();

        for (int i = 0; i < 6; i++) {
            assertThat(json(get("/api/v1/clinics")).get("service").asText()).isEqualTo("queue-1");
        }
    }

    @Test
    void without_a_replica_the_answer_is_that_it_is_unavailable() throws Exception {
        queue.close();
        otherQueue.close();

        HttpResponse<String> answer = post("/api/v1/tickets", "{}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).contains("1");
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:queuemed:problem:unavailable");
    }

    @Test
    void a_request_that_was_sent_is_not_sent_again() throws Exception {
        HttpResponse<String> answer = post("/api/v1/tickets?break", "{}");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(json(answer).get("type").asText()).isEqualTo("urn:queuemed:problem:unavailable");
    }

    @Test
    void an_answer_that_breaks_off_does_not_look_whole() {
        assertThatThrownBy(() -> get("/api/v1/clinics?half")).isInstanceOf(IOException.class);
    }

    @Test
    void a_long_body_arrives_whole() throws Exception {
        JsonNode seen = json(post("/api/v1/tickets", "x".repeat(3_000_000)));

        assertThat(seen.get("method").asText()).isEqualTo("POST");
        assertThat(seen.get("length").asInt()).isEqualTo(3_000_000);
    }

    @Test
    void the_service_learns_who_asked_and_not_what_somebody_claims() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/clinics"))
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Real-IP", "203.0.113.9")
                .header("Authorization", "Bearer token")
                .build();

        JsonNode headers = json(http.send(request, BodyHandlers.ofString())).get("headers");

        assertThat(headers.get("x-forwarded-for").asText()).isEqualTo("127.0.0.1");
        assertThat(headers.get("x-forwarded-proto").asText()).isEqualTo("http");
        assertThat(headers.get("x-forwarded-host").asText()).isEqualTo("127.0.0.1:" + port);
        assertThat(headers.get("host").asText()).isEqualTo("127.0.0.1:" + port);
        assertThat(headers.get("authorization").asText()).isEqualTo("Bearer token");
        assertThat(headers.has("forwarded") || headers.has("x-real-ip")).isFalse();
    }

    @Test
    void a_hundred_polls_can_be_held_at_once() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> polls = IntStream.range(0, 100)
                .mapToObj(i -> http.sendAsync(
                        HttpRequest.newBuilder(address("/poll/patient?hold")).build(), BodyHandlers.ofString()))
                .toList();
        await().until(() -> notification.held.size() == 100);

        notification.answerHeld("called");

        assertThat(polls).allSatisfy(poll -> assertThat(poll.join().body()).isEqualTo("called"));
    }

    @Test
    void a_poll_that_its_client_gives_up_is_given_up_behind_too() {
        CompletableFuture<HttpResponse<String>> poll = http.sendAsync(
                HttpRequest.newBuilder(address("/poll/display?hold")).build(), BodyHandlers.ofString());
        await().until(() -> display.held.size() == 1);

        poll.cancel(true);

        await().until(() -> display.ended.contains("poll"));
    }

    @Test
    void once_it_is_stopping_newcomers_are_told_so_and_what_is_under_way_goes_on() throws Exception {
        CompletableFuture<HttpResponse<String>> poll = http.sendAsync(
                HttpRequest.newBuilder(address("/poll/display?hold")).build(), BodyHandlers.ofString());
        await().until(() -> display.held.size() == 1);

        gateway.refuseNew();

        assertThat(get("/api/v1/clinics").statusCode()).isEqualTo(503);
        display.answerHeld("still here");
        assertThat(poll.join().body()).isEqualTo("still here");
    }

    @Test
    void a_port_that_somebody_has_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Gateway.start("127.0.0.1", port, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Port " + port + " of 127.0.0.1 cannot be used")
                .hasMessageEndingWith("--port.");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return ContractJson.mapper().readTree(answer.body());
    }
}
