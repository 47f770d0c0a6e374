package org.queuemed.queue.journey;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.queuemed.queue.journey.Refusals.assertRefused;

/** What fuzzing found: each of these was answered with a 500. */
@QueueServiceTest
class OddRequestsTest {

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
}
