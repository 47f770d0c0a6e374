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

    /**
     * A repetition acts like the first time, up to the moment when its answer cannot be stored: then all of it is undone, and
     * the answer of then is given. So a key costs one statement where something is asked for once, as nearly everything is.
     */
    private Uni<Response> answer(KeyedRequest request, Supplier<Uni<Answer>> action) {
        return commit.transaction(() -> action.get().call(answer -> keep(request, answer)))
                .map(this::respond)
                .onFailure(Refusal.class)
                .recoverWithUni(refusal -> refuse(request, (Refusal) refusal))
                .onFailure(AnsweredBefore.class)
                .recoverWithUni(
                        () -> commit.transaction(() -> given.recall(request)).map(before -> repeat(request, before)));
    }

    private Uni<Void> keep(KeyedRequest request, Answer answer) {
        return given.store(request, answer.status(), answer.location(), write(answer.body()))
                .map(isNew -> {
                    if (!isNew) {
                        throw new AnsweredBefore();
                    }
                    return null;
                });
    }

    /** What was done the first time may be why it is refused now. */
    private Uni<Response> refuse(KeyedRequest request, Refusal refusal) {
        return commit.transaction(() -> given.recall(request)
                        .call(before -> before == null
                                ? remember(request, refusal)
                                : Uni.createFrom().nullItem()))
                .map(before -> {
                    if (before == null) {
                        throw refusal;
                    }
                    return repeat(request, before);
                });
    }

    /** A join code that is none concerns no clinic: remembering that would let strangers fill the table. */
    private Uni<?> remember(KeyedRequest request, Refusal refusal) {
        if (refusal.reason() == Reason.NO_SUCH_JOIN_CODE || refusal.reason() == Reason.JOIN_CODE_EXPIRED) {
            return Uni.createFrom().nullItem();
        }
        Problem problem = Problems.of(refusal);
        return given.store(request, problem.status(), null, write(problem));
    }

    private Response repeat(KeyedRequest request, AnswerRow before) {
        if (!before.fingerprint().equals(request.fingerprint())) {
            throw new Refusal(Reason.IDEMPOTENCY_KEY_REUSED, "This Idempotency-Key came with another body before.");
        }
        return respond(before);
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

    /** Undoes what a repetition did. */
    private static final class AnsweredBefore extends RuntimeException {

        AnsweredBefore() {
            super("answered before", null, false, false);
        }
    }
}
