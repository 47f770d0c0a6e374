package org.queuemed.realtime.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Problem;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.PollAnswer;

import java.time.Duration;
import java.util.List;

/** Results of polls as HTTP has them. */
final class Answers {

    /** Long enough not to be a storm, short enough for what is promised for a reconnection. */
    private static final int RETRY_AFTER_SECONDS = 2;

    /** RFC 9111, 5.1: how long ago the answer was known to be the newest, in seconds. What a pong says on a socket. */
    private static final String AGE = "Age";

    private Answers() {}

    /** @param age how old what is known here may be */
    static Response of(PollResult result, Duration age) {
        Response.ResponseBuilder answer = switch (result) {
            case PollResult.Changed changed ->
                Response.ok(json(body(changed)), MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.ETAG, changed.tag().value())
                        .header(AGE, wholeSeconds(age));
            case PollResult.Unchanged unchanged ->
                Response.notModified()
                        .header(HttpHeaders.ETAG, unchanged.tag().value())
                        .header(AGE, wholeSeconds(age));
            case PollResult.Refused refused -> problem(refused.refusal().problem());
        };
        // What a poll answers is somebody's own, and is old at once.
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, "Authorization, Cookie, Prefer")
                .build();
    }

    /** Rounded up: nothing must look newer than it is. */
    private static long wholeSeconds(Duration age) {
        return age.plusMillis(999).toSeconds();
    }

    private static PollAnswer body(PollResult.Changed changed) {
        List<Envelope> events = changed.events().stream()
                .map(event -> Envelope.of(event, changed.version()))
                .toList();
        return new PollAnswer(changed.version(), events);
    }

    private static Response.ResponseBuilder problem(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).entity(json(problem)).type(Problem.MEDIA_TYPE);
        return switch (problem.status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            default -> answer;
        };
    }

    private static String json(Object body) {
        try {
            return ContractJson.mapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always written", e);
        }
    }
}
