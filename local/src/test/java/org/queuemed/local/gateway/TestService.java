package org.queuemed.local.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import org.queuemed.local.backend.FreePort;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real server that stands where a service would, and does as the path or the first frame says. */
final class TestService implements AutoCloseable {

    final String name;
    final int port;
    final List<ServerWebSocket> sockets = new CopyOnWriteArrayList<>();
    final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
    final Queue<String> ended = new ConcurrentLinkedQueue<>();
    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;

    TestService(String name) {
        this.name = name;
        this.port = FreePort.next();
        start();
    }

    private void start() {
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setWebSocketSubProtocols(List.of("queuemed.v1")))
                .webSocketHandler(this::socket)
                .requestHandler(this::request);
        server.listen().toCompletionStage().toCompletableFuture().join();
    }

    private void request(HttpServerRequest request) {
        String query = request.query() == null ? "" : request.query();
        switch (query) {
            case "hold" -> hold(request);
            case "break" -> request.connection().close();
            case "half" -> half(request);
            case "refuse" ->
                request.response()
                        .setStatusCode(401)
                        .putHeader("content-type", "application/problem+json")
                        .end("{\"status\":401}");
            default -> echo(request);
        }
    }

    private void hold(HttpServerRequest request) {
        request.response().exceptionHandler(gone -> ended.add("poll"));
        held.add(request);
    }

    private static void half(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .write("the first half, ")
                .onComplete(written -> request.connection().close());
    }

    /** Tells what arrived, so that a test can see it. */
    private void echo(HttpServerRequest request) {
        request.body()
                .onSuccess(body -> request.response()
                        .putHeader("content-type", "application/json")
                        .end(seen(request, body).toBuffer()));
    }

    private JsonObject seen(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers().forEach((key, value) -> headers.put(key.toLowerCase(java.util.Locale.ROOT), value));
        return new JsonObject()
                .put("service", name)
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("length", body.length())
                .put("headers", headers);
    }

    private void socket(ServerWebSocket socket) {
        if ("refuse".equals(socket.query())) {
            socket.reject(403);
            return;
        }
        sockets.add(socket);
        socket.closeHandler(gone -> ended.add("socket " + socket.closeStatusCode()));
        socket.exceptionHandler(broken -> {});
        socket.textMessageHandler(text -> answer(socket, text));
        socket.writeTextMessage("welcome from " + name);
    }

    private static void answer(ServerWebSocket socket, String text) {
        if (text.startsWith("close ")) {
            socket.close(Short.parseShort(text.substring(6)), "as asked");
        } else {
            socket.writeTextMessage("echo " + text);
        }
    }

    void answerHeld(String body) {
        held.forEach(request -> request.response().end(body));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
