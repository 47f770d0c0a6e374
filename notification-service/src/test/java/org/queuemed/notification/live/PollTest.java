package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Golden;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.notification.session.ASession;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.poll.LongPolls;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class PollTest extends LiveService {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    LongPolls polls;

    @Test
    void a_poll_is_answered_with_what_a_newcomer_would_be_told() throws IOException {
        AClinic clinic = clinics.published();

        HttpResponse<String> answer = patientPoll(clinic, 13).join();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(Golden.message("poll-answer"));
        assertThat(header(answer, "Content-Type")).startsWith("application/json");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Vary")).contains("Authorization");
        assertThat(header(answer, "Age")).matches("\\d{1,2}");
        assertThat(header(answer, "ETag")).matches("\"[\\w-]{43}\"");
    }

    @Test
    void the_tag_stays_as_long_as_the_patient_is_told_the_same() {
        AClinic clinic = clinics.published();
        String tag = header(patientPoll(clinic, 14).join(), "ETag");

        clinics.publish(clinic.calls(16, "Cabinet 1", 1));

        HttpResponse<String> again =
                patientPoll(clinic, 14, "If-None-Match", tag).join();
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
    }

    @Test
    void who_is_ready_to_wait_is_answered_when_something_changes() throws IOException {
        AClinic clinic = clinics.published();
        String tag = header(patientPoll(clinic, 14).join(), "ETag");

        CompletableFuture<HttpResponse<String>> held =
                patientPoll(clinic, 14, "If-None-Match", tag, "Prefer", "wait=20");
        awaitHeld(1);
        clinics.publish(clinic.next());
        clinics.publish(clinic.calls(14, "Cabinet 1", 1));

        HttpResponse<String> answer = held.join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/events/0/event").textValue()).isEqualTo("patient:called");
        assertThat(header(answer, "Preference-Applied")).isEqualTo("wait=20");
        awaitHeld(0);
    }

    @Test
    void when_nothing_changes_the_wait_ends_with_304() {
        AClinic clinic = clinics.published();
        String tag = header(patientPoll(clinic, 14).join(), "ETag");

        HttpResponse<String> answer = patientPoll(clinic, 14, "If-None-Match", "W/" + tag, "Prefer", "wait=1")
                .join();

        assertThat(answer.statusCode()).isEqualTo(304);
    }

    @Test
    void a_client_that_hangs_up_gives_its_place_back() {
        AClinic clinic = clinics.published();
        String tag = header(patientPoll(clinic, 14).join(), "ETag");

        CompletableFuture<HttpResponse<String>> held =
                patientPoll(clinic, 14, "If-None-Match", tag, "Prefer", "wait=25");
        awaitHeld(1);
        held.cancel(true);

        awaitHeld(0);
    }

    @Test
    void a_console_may_poll_with_its_token_or_its_cookie() throws IOException {
        AClinic clinic = clinics.published();
        String token =
                ASession.signedWith(BackendsForTests.keys()).of(clinic.id()).token();

        HttpResponse<String> byToken =
                poll("clinic", clinic.id(), "Authorization", "Bearer " + token).join();
        HttpResponse<String> byCookie = poll("clinic", clinic.id(), "Cookie", "queuemed_session=" + token)
                .join();

        assertThat(json(byToken).at("/events/0/event").textValue()).isEqualTo("queue:updated");
        assertThat(byCookie.statusCode()).isEqualTo(200);
        assertThat(header(byCookie, "ETag")).isEqualTo(header(byToken, "ETag"));
    }

    @Test
    void errors_are_problems() throws IOException {
        AClinic clinic = clinics.published();
        String other = ASession.signedWith(BackendsForTests.keys()).of(9).token();

        problem(patientPoll(clinic, 99), 404);
        problem(poll("patient", "five", "Authorization", "Bearer x"), 400);
        problem(poll("patient", clinic.id()), 401);
        problem(poll("clinic", clinic.id(), "Authorization", "Bearer nonsense"), 401);
        problem(poll("clinic", clinic.id(), "Authorization", "Bearer " + other), 403);
    }

    @Test
    void without_a_feed_and_a_state_the_client_is_asked_to_come_back() throws IOException {
        AClinic unknown = clinics.unpublished();
        BackendsForTests.redis().close();
        try {
            HttpResponse<String> answer = patientPoll(unknown, 14).join();

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(header(answer, "Retry-After")).isEqualTo("2");
        } finally {
            BackendsForTests.redis().restart();
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                patientPoll(clinics.publish(unknown), 14).join().statusCode())
                        .isEqualTo(200));
    }

    private void awaitHeld(int count) {
        await().untilAsserted(() -> assertThat(polls.count()).isEqualTo(count));
    }

    @Test
    void a_poll_that_is_held_ends_when_the_ticket_goes_to_another_phone() throws IOException {
        AClinic clinic = clinics.published();
        String tag = header(patientPoll(clinic, 14).join(), "ETag");

        CompletableFuture<HttpResponse<String>> held =
                patientPoll(clinic, 14, "If-None-Match", tag, "Prefer", "wait=20");
        awaitHeld(1);
        clinics.publish(clinic.recovers(14, "another-token"));

        problem(held, 404);
    }

    private CompletableFuture<HttpResponse<String>> patientPoll(AClinic clinic, int number, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = "Bearer golden-patient-" + number;
        return poll("patient", clinic.id(), all);
    }

    private CompletableFuture<HttpResponse<String>> poll(String kind, Object clinicId, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve("/poll/" + kind + "?clinicId=" + clinicId));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void problem(CompletableFuture<HttpResponse<String>> poll, int status) throws IOException {
        HttpResponse<String> answer = poll.join();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(json(answer).get("status").intValue()).isEqualTo(status);
        assertThat(json(answer).get("type").textValue()).startsWith("urn:queuemed:problem:");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return ContractJson.mapper().readTree(answer.body());
    }
}
