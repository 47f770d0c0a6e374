package org.queuemed.queue.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.queuemed.contract.Problem;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.problem.Problems;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.net.URI;
import java.util.function.Supplier;

/** Answers the current POST, once for each {@code Idempotency-Key}. Without a key it simply acts. */
@RequestScoped
public class Once {

    private static final String KEY = "Idempotency-Key";

    private final Commit commit;
    private final GivenAnswers given;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;

    Once(
            Commit commit,
            GivenAnswers given,
            CurrentActor currentActor,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri) {
        this.commit = commit;
        this.given = given;
        this.currentActor = currentActor;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
    }

    /**
     * Acts, unless this request was answered before: then that answer is given again, refusals included. The action
     * joins the transaction that stores the answer.
     *
     * @param body the request's, which a repetition must repeat
     */
    public Uni<Response> answer(Object body, Supplier<Uni<Answer>> action) {
        String key = headers.getHeaderString(KEY);
        if (key == null) {
            return Uni.createFrom().deferred(action::get).map(this::respond);
        }
        Actor actor = currentActor.get();
        KeyedRequest request = KeyedRequest.of(
                uri.getPath(), actor.signature(), actor.equals(Actor.ANYONE), key, body == null ? "" : write(body));
        return answer(request, action);
    }

    private Uni<Response> answer(KeyedRequest request, Supplier<Uni<Answer>> action) {
        return commit.transaction(
                        () -> given.claim(request).chain(isNew -> isNew ? act(request, action) : repeat(request)))
                .onFailure(Once::isWorthRemembering)
                .call(refusal -> remember(request, (Refusal) refusal));
    }

    /** A join code that is none concerns no clinic: remembering that would let strangers fill the table. */
    private static boolean isWorthRemembering(Throwable failure) {
        return failure instanceof Refusal refusal
                && refusal.reason() != Reason.NO_SUCH_JOIN_CODE
                && refusal.reason() != Reason.JOIN_CODE_EXPIRED;
    }

    private Uni<Response> act(KeyedRequest request, Supplier<Uni<Answer>> action) {
        return action.get()
                .call(answer -> given.store(request, answer.status(), answer.location(), write(answer.body())))
                .map(this::respond);
    }

    private Uni<Response> repeat(KeyedRequest request) {
        return given.recall(request).map(answer -> {
            if (!answer.fingerprint().equals(request.fingerprint())) {
                throw new Refusal(Reason.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another body before.");
            }
            return respond(answer);
        });
    }

    /** A refusal has rolled back; it is stored by itself, unless somebody has acted under the key meanwhile. */
    private Uni<Void> remember(KeyedRequest request, Refusal refusal) {
        Problem problem = Problems.of(refusal);
        return commit.transaction(() -> given.claim(request)
                        .chain(isNew -> isNew
                                ? given.store(request, problem.status(), null, write(problem))
                                : Uni.createFrom().item(0)))
                .replaceWithVoid();
    }

    private Response respond(Answer answer) {
        return response(answer.status(), answer.location())
                .type(answer.isProblem() ? Problem.MEDIA_TYPE : null)
                .entity(answer.body())
                .build();
    }

    private Response respond(AnswerRow answer) {
        return response(answer.status(), answer.location())
                .type(answer.isProblem() ? Problem.MEDIA_TYPE : MediaType.APPLICATION_JSON + ";charset=UTF-8")
                .entity(answer.body())
                .build();
    }

    private Response.ResponseBuilder response(int status, String location) {
        Response.ResponseBuilder response = Response.status(status);
        return location == null ? response : response.location(URI.create("/api/v1" + location));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }
}
