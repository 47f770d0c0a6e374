package org.queuemed.conformance;

import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPingMessage;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.queuemed.realtime.socket.Sockets;

/** {@code /ws/echo}: says what it is told. What is broken or too large is answered as it is at the other addresses. */
@WebSocket(path = "/ws/echo")
public class EchoSocket {

    private final Sockets sockets;

    EchoSocket(Sockets sockets) {
        this.sockets = sockets;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection connection) {
        sockets.opened(connection);
    }

    @OnTextMessage
    @NonBlocking
    String text(String message) {
        return message;
    }

    @OnBinaryMessage
    @NonBlocking
    Buffer binary(Buffer message) {
        return message;
    }

    @OnPingMessage
    @NonBlocking
    void ping(Buffer message, WebSocketConnection connection) {
        sockets.heard(connection);
    }

    @OnPongMessage
    @NonBlocking
    void pong(Buffer message, WebSocketConnection connection) {
        sockets.heard(connection);
    }

    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection connection) {
        sockets.failed(connection, failure);
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection connection) {
        sockets.closed(connection);
    }
}
