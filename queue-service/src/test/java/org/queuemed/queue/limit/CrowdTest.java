package org.queuemed.queue.limit;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** On a real server whose one resource answers when it is told to. */
class CrowdTest {

    private final Vertx vertx = Vertx.vertx();
    private final Crowd two = new Crowd(2);
    private final Queue<RoutingContext> underWay = new ConcurrentLinkedQueue<>();
    private int port;

    @BeforeEach
    void aServer() {
        Router router = Router.router(vertx);
        router.route().handler(exchange -> {
            if (two.letIn(exchange)) {
                underWay.add(exchange);
            } else {
                exchange.fail(503);
            }
        });
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .actualPort();
    }

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void more_than_that_are_not_let_in_until_one_is_answered() {
        CompletableFuture<Integer> first = ask();
        CompletableFuture<Integer> second = ask();
        await().until(() -> underWay.size() == 2);

        assertThat(ask().join()).isEqualTo(503);
        answerOne();
        CompletableFuture.anyOf(first, second).join();
        CompletableFuture<Integer> third = ask();
        await().until(() -> underWay.size() == 2);
        answerOne();
        answerOne();

        assertThat(first.join()).isEqualTo(200);
        assertThat(second.join()).isEqualTo(200);
        assertThat(third.join()).isEqualTo(200);
    }

    @Test
    void who_hangs_up_makes_room() throws IOException {
        for (int time = 1; time <= 5; time++) {
            int present = underWay.size();
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                await().until(() -> underWay.size() == present + 1);
            }
            await().until(() ->
                    underWay.stream().allMatch(exchange -> exchange.response().closed()));
        }

        assertThat(underWay).hasSize(5);
    }

    private CompletableFuture<Integer> ask() {
        return vertx.createHttpClient()
                .request(HttpMethod.GET, port, "127.0.0.1", "/")
                .compose(request -> request.send())
                .map(HttpClientResponse::statusCode)
                .toCompletionStage()
                .toCompletableFuture();
    }

    private void answerOne() {
        RoutingContext exchange = underWay.remove();
        exchange.vertx().runOnContext(now -> exchange.response().end());
    }
}
