package org.queuemed.acceptance.client;

import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * The REST API at one address, the gateway's or that of one instance, with the session of one user or of nobody.
 *
 * @param accessToken empty for nobody
 * @param patience how long an answer is waited for
 * @param traceParent the trace that the requests are part of; empty for none
 */
public record Api(String address, String accessToken, Duration patience, String traceParent) {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Api(String address, String accessToken) {
        this(address, accessToken, PATIENCE, "");
    }

    public static Api at(String address) {
        return new Api(address, "");
    }

    public Api as(String username, String password) {
        Answer session = new Api(address, "").post("/auth/token", Map.of("username", username, "password", password));
        return withToken(session.expect(200).json().path("accessToken").asText());
    }

    public Api withToken(String token) {
        return new Api(address, token, patience, traceParent);
    }

    /** The same, with somebody who does not wait for long. */
    public Api waitingFor(Duration atMost) {
        return new Api(address, accessToken, atMost, traceParent);
    }

    /** The same user at another instance. */
    public Api through(String otherAddress) {
        return new Api(otherAddress, accessToken, patience, traceParent);
    }

    /** The same user, whose requests are part of that trace: a {@code traceparent} as W3C writes it. */
    public Api tracedAs(String parent) {
        return new Api(address, accessToken, patience, parent);
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send(
                request(path).POST(json(body)).header("Content-Type", JSON).header("Idempotency-Key", idempotencyKey));
    }

    /** A body as it is, readable or not. */
    public Answer postText(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)).header("Content-Type", JSON));
    }

    /** As {@code curl -X POST} does: no body, and so no word of its type. */
    public Answer postNothing(String path) {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    public Answer put(String path, Object body) {
        return send(request(path).PUT(json(body)).header("Content-Type", JSON));
    }

    public Answer patch(String path, Object body) {
        return send(request(path).method("PATCH", json(body)).header("Content-Type", JSON));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(patience)
                .header("Accept", "application/json, application/problem+json");
        if (!traceParent.isEmpty()) {
            request.header("traceparent", traceParent);
        }
        return accessToken.isEmpty() ? request : request.header("Authorization", "Bearer " + accessToken);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(ContractJson.mapper().valueToTree(body).toString());
    }
}
