package org.queuemed.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** The REST API, with the session of one user. */
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final String base;
    private final String accessToken;

    private Api(HttpClient http, String base, String accessToken) {
        this.http = http;
        this.base = base;
        this.accessToken = accessToken;
    }

    /** Logs in. */
    static Api as(String username, String password, HttpClient http, String address) {
        Api anonymous = new Api(http, address + "/api/v1", "");
        JsonNode session = anonymous.post("/auth/token", Map.of("username", username, "password", password));
        return new Api(http, anonymous.base, session.path("accessToken").asText());
    }

    /** Whether one could log in with it. */
    boolean knows(String username, String password) {
        try {
            post("/auth/token", Map.of("username", username, "password", password));
            return true;
        } catch (UnexpectedAnswer e) {
            if (e.status() == 401) {
                return false;
            }
            throw e;
        }
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder().POST(json(body)).header("Idempotency-Key", "" + UUID.randomUUID()), path);
    }

    JsonNode put(String path, Object body) {
        return send(HttpRequest.newBuilder().PUT(json(body)), path);
    }

    private JsonNode send(HttpRequest.Builder builder, String path) {
        builder.uri(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json");
        if (!accessToken.isEmpty()) {
            builder.header("Authorization", "Bearer " + accessToken);
        }
        try {
            return read(builder.build(), http.send(builder.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " gave no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + path, e);
        }
    }

    private static JsonNode read(HttpRequest request, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new UnexpectedAnswer(request.method() + " " + request.uri().getPath(), answer.statusCode());
        }
        return ContractJson.mapper().readTree(answer.body());
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(ContractJson.mapper().valueToTree(body).toString());
    }
}
