package org.queuemed.local.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client's end of a WebSocket, made by another implementation than the servers'. */
final class TestSocket implements WebSocket.Listener {

    final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private WebSocket socket;

    static TestSocket open(HttpClient http, URI address) {
        TestSocket client = new TestSocket();
        client.socket = http.newWebSocketBuilder()
                .subprotocols("queuemed.v1")
                .buildAsync(address, client)
                .join();
        return client;
    }

    String next() throws InterruptedException {
        return received.poll(10, TimeUnit.SECONDS);
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    String subprotocol() {
        return socket.getSubprotocol();
    }

    void close(int code) {
        socket.sendClose(code, "done").join();
    }

    /** As a phone that loses its network: no close frame. */
    void drop() {
        socket.abort();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }
}
