package org.queuemed.display.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.ContractJson;
import org.queuemed.realtime.fixture.AClinic;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class DisplayPollTest extends LiveService {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void a_screen_may_poll() throws IOException {
        AClinic clinic = clinics.published();

        HttpResponse<String> first = poll(clinic, "golden-display-3").join();
        String tag = first.headers().firstValue("ETag").orElseThrow();
        CompletableFuture<HttpResponse<String>> held =
                poll(clinic, "golden-display-3", "If-None-Match", tag, "Prefer", "wait=20");
        clinics.publish(clinic.calls(16, "Cabinet 2", 1));

        assertThat(json(first).at("/events/0/data/calledNumber").intValue()).isEqualTo(13);
        assertThat(json(held.join()).at("/events/0/data/calledNumber").intValue())
                .isEqualTo(16);
    }

    @Test
    void a_screen_that_nobody_let_in_may_not() throws IOException {
        HttpResponse<String> answer =
                poll(clinics.published(), "something-else").join();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private CompletableFuture<HttpResponse<String>> poll(AClinic clinic, String token, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("/poll/display?clinicId=" + clinic.id()))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return ContractJson.mapper().readTree(answer.body());
    }
}
