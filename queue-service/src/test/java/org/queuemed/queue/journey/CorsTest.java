package org.queuemed.queue.journey;

import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QueueServiceTest
class CorsTest {

    private static final String PAGE = "https://integrator.example";

    @Test
    void a_page_of_another_origin_may_ask_but_not_with_a_cookie() {
        Api.asAnyone()
                .request()
                .header("Origin", PAGE)
                .body(Map.of("joinToken", "none"))
                .post("/api/v1/tickets")
                .then()
                .statusCode(404)
                .header("access-control-allow-origin", equalTo(PAGE))
                .header("access-control-allow-credentials", not(equalTo("true")));
    }

    @Test
    void a_browser_that_asks_first_is_told_yes() {
        Api.asAnyone()
                .request()
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options("/api/v1/clinics/1/calls")
                .then()
                .statusCode(200)
                .header("access-control-allow-methods", containsString("POST"))
                .header("access-control-allow-headers", containsString("idempotency-key"));
    }
}
