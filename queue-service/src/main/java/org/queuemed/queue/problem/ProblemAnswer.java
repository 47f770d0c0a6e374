package org.queuemed.queue.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Problem;

import java.time.Duration;

/** A problem as the answer to what does not reach a resource. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    /** @param retryAfter told in whole seconds, at least one */
    public static void send(RoutingContext exchange, Problem problem, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        exchange.response().putHeader("Retry-After", Long.toString(seconds));
        send(exchange, problem);
    }

    static void send(RoutingContext exchange, Problem problem) {
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(json(problem));
    }

    private static String json(Problem problem) {
        try {
            return ContractJson.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that cannot be written", e);
        }
    }
}
