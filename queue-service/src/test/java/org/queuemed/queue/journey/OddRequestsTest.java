package org.queuemed.queue.journey;

import io.restassured.RestAssured;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.journey.Refusals.assertRefused;

/** What fuzzing found: each of these was answered with a 500. */
@QueueServiceTest
class OddRequestsTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tokenHash\":\"a\",\"tokenHash\":\"b\"}",
                "{\"tokenHash\":null,\"tokenHash\":null}",
                "{\"x\":{\"y\":1,\"y\":1}}"
            })
    void a_body_that_names_a_member_twice_cannot_be_read(String body) {
        assertRefused(
                given().contentType("application/json").body(body).post("/api/v1/pairings"), 400, "unreadable-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "json"})
    void a_type_of_a_body_that_is_none_is_not_taken(String type) throws Exception {
        HttpResponse<String> answer =
                send(asked("/clinics/1/join-code").header("Content-Type", type).GET());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("urn:queuemed:problem:unsupported-media-type");
    }

    /** It was only noticed when the answer was written: whoever asked so had acted, and was told that it failed. */
    @ParameterizedTest
    @ValueSource(strings = {";", "respond-async"})
    void kinds_that_are_accepted_and_are_none_are_refused_before_anything_is_done(String accepted) throws Exception {
        String before = send(asked("/clinics").GET()).body();

        HttpResponse<String> answer = send(asked("/clinics")
                .header("Content-Type", "application/json")
                .header("Accept", accepted)
                .POST(BodyPublishers.ofString("{\"name\":\"Cabinet\"}")));

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("urn:queuemed:problem:not-acceptable");
        assertThat(send(asked("/clinics").GET()).body()).isEqualTo(before);
    }

    private static HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path))
                .header("Authorization", "Bearer " + Api.asAdmin().accessToken());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
