package org.queuemed.queue.journey;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** As seen by a proxy on this machine, which is believed; each test is a house of its own. */
@QueueServiceTest
class LimitsTest {

    @Test
    void a_waiting_room_full_of_phones_behind_one_address_joins_in_the_same_minute() {
        Clinic clinic = Api.asAdmin().openClinic();
        Map<String, ?> scanned = Map.of("joinToken", clinic.joinToken());

        for (int phone = 0; phone < 60; phone++) {
            assertThat(from("203.0.113.1", "/tickets", scanned).statusCode()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.11, /auth/token, 120",
        "203.0.113.12, /tickets, 300",
        "203.0.113.13, /tickets/recoveries, 60",
        "203.0.113.14, /pairings, 60"
    })
    void who_asks_for_it_over_and_over_is_told_when_to_come_back(String house, String path, int allowed) {
        int answered = 0;
        Response answer = from(house, path, Map.of());
        while (answer.statusCode() != 429) {
            answered++;
            assertThat(answer.statusCode()).isEqualTo(422);
            answer = from(house, path, Map.of());
        }

        assertThat(answered).isGreaterThanOrEqualTo(allowed);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:queuemed:problem:too-many-requests");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(from("203.0.113.99", path, Map.of()).statusCode()).isEqualTo(422);
        assertThat(Api.asAnyone().post(path, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void a_claim_before_what_the_proxy_added_does_not_help() {
        int claims = 0;
        Response answer = from("203.0.113.21", "/pairings", Map.of());
        while (answer.statusCode() != 429 && claims < 250) {
            claims++;
            answer = from("198.51.100." + claims + ", 203.0.113.21", "/pairings", Map.of());
        }

        assertThat(answer.statusCode())
                .as("no two claims were the same, and yet they were counted together")
                .isEqualTo(429);
    }

    @Test
    void a_page_of_another_origin_may_read_that_it_is_to_wait() {
        Response answer = from("203.0.113.31", "/pairings", Map.of());
        while (answer.statusCode() != 429) {
            answer = from("203.0.113.31", "/pairings", Map.of());
        }

        assertThat(answer.header("Access-Control-Allow-Origin")).isNotNull();
    }

    private static Response from(String house, String path, Map<String, ?> body) {
        return Api.asAnyone()
                .request()
                .header("X-Forwarded-For", house)
                .header("Origin", "https://example.org")
                .body(body)
                .post("/api/v1" + path);
    }
}
