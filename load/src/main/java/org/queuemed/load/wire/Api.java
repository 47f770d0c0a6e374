package org.queuemed.load.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** The REST API, with a session. What fails by itself is tried again with the same Idempotency-Key, so that it acts once. */
public final class Api {

    /** More than a browser has, as this is a town of them; requests beyond wait their turn, and their latency shows it. */
    private static final int CONNECTIONS = 64;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
    private static final int TRIES = 4;

    private final Loop loop;
    private final URI address;
    private final HttpClient http;
    private final Consumer<Throwable> onError;
    private String accessToken = "";

    /** @param onError called for each try that failed */
    public Api(Loop loop, URI address, Consumer<Throwable> onError) {
        this.loop = loop;
        this.address = address;
        this.onError = onError;
        this.http = loop.vertx()
                .createHttpClient(new HttpClientOptions()
                        .setMaxPoolSize(CONNECTIONS)
                        .setKeepAliveTimeout(0)
                        .setTcpNoDelay(true)
                        .setConnectTimeout((int) PATIENCE.toMillis()));
    }

    /** From then on everything is asked with that session. */
    public Future<Void> logIn(String username, String password) {
        return post("/auth/token", Map.of("username", username, "password", password))
                .onSuccess(session -> accessToken = session.path("accessToken").asText())
                .mapEmpty();
    }

    public String accessToken() {
        return accessToken;
    }

    public Future<JsonNode> get(String path) {
        return send(HttpMethod.GET, path, null, "", 1);
    }

    public Future<JsonNode> put(String path, Map<String, ?> body) {
        return send(HttpMethod.PUT, path, body, "", 1);
    }

    public Future<JsonNode> post(String path, Map<String, ?> body) {
        return send(HttpMethod.POST, path, body, UUID.randomUUID().toString(), 1);
    }

    private Future<JsonNode> send(HttpMethod method, String path, Map<String, ?> body, String key, int attempt) {
        return once(method, path, body, key).recover(failure -> {
            onError.accept(failure);
            if (attempt == TRIES || failure instanceof Refused refused && !refused.mayPass()) {
                return Future.failedFuture(failure);
            }
            return loop.pause(BETWEEN_TRIES).compose(now -> send(method, path, body, key, attempt + 1));
        });
    }

    private Future<JsonNode> once(HttpMethod method, String path, Map<String, ?> body, String key) {
        RequestOptions request = new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(Urls.port(address))
                .setSsl(Urls.isSecure(address))
                .setURI("/api/v1" + path)
                .setTimeout(PATIENCE.toMillis())
                .putHeader("Accept", "application/json, application/problem+json")
                .putHeader("Content-Type", "application/json");
        if (!accessToken.isEmpty()) {
            request.putHeader("Authorization", "Bearer " + accessToken);
        }
        if (!key.isEmpty()) {
            request.putHeader("Idempotency-Key", key);
        }
        return http.request(request)
                .compose(sending -> body == null ? sending.send() : sending.send(json(body)))
                .compose(answer -> answer.body().map(read -> read(method + " " + path, answer, read)));
    }

    private static JsonNode read(String what, HttpClientResponse answer, Buffer body) {
        if (answer.statusCode() / 100 != 2) {
            throw new Refused(what, answer.statusCode());
        }
        try {
            return ContractJson.mapper().readTree(body.getBytes());
        } catch (IOException e) {
            throw new Refused(what + " with what is no JSON", answer.statusCode());
        }
    }

    private static Buffer json(Map<String, ?> body) {
        try {
            return Buffer.buffer(ContractJson.mapper().writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body that cannot be written", e);
        }
    }

    /** An answer that is not a success. */
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String what, int status) {
            super(what + " was answered with " + status);
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** Whether it is worth another try: the server is away or has too much to do. */
        boolean mayPass() {
            return status >= 500 || status == 429;
        }
    }
}
