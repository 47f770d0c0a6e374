package org.queuemed.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Problem;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the gateway says by itself. */
final class Answers {

    static final Problem NOBODY_THERE =
            Problem.of("unavailable", 503, "The service does not answer at the moment; try again in a moment.");
    static final Problem BROKE_OFF =
            Problem.of("unavailable", 502, "The service broke off before it answered; whether it acted is not known.");
    static final Problem STOPPING = Problem.of("unavailable", 503, "QueueMed is stopping; try again when it is back.");
    static final Problem NOT_FOUND = Problem.of("not-found", 404, "There is nothing at this address.");

    private static final Map<String, String> INDEX = index();

    private Answers() {}

    static void problem(HttpServerRequest request, Problem problem) {
        if (problem.status() == 503) {
            request.response().putHeader("retry-after", "1");
        }
        send(request, problem.status(), Problem.MEDIA_TYPE, problem);
    }

    /** A browser is shown a page, the staff's; whoever else asks is told what there is. */
    static void index(HttpServerRequest request) {
        String accepted = request.getHeader("accept");
        if (accepted != null && accepted.contains("text/html")) {
            request.response().putHeader("location", "/console");
            send(request, 303, "application/json", INDEX);
        } else {
            send(request, 200, "application/json", INDEX);
        }
    }

    /** The body of a problem, as it is sent. */
    static Buffer body(Object value) {
        try {
            return Buffer.buffer(ContractJson.mapper().writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer of the gateway is not JSON", e);
        }
    }

    /** The request's body is let through to nowhere first: an unread one would block the connection. */
    private static void send(HttpServerRequest request, int status, String type, Object value) {
        request.resume();
        if (!request.response().closed()) {
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", type)
                    .end(body(value));
        }
    }

    private static Map<String, String> index() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("name", "QueueMed");
        paths.put("console", "/console");
        paths.put("screen", "/display");
        paths.put("api", "/api/v1");
        paths.put("openapi", "/q/openapi");
        paths.put("queue", "/ws/queue");
        paths.put("display", "/ws/display");
        paths.put("pollPatient", "/poll/patient");
        paths.put("pollClinic", "/poll/clinic");
        paths.put("pollDisplay", "/poll/display");
        return paths;
    }
}
