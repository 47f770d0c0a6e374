package org.queuemed.acceptance.fault.page;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;

import java.net.URI;

/** How pages reach QueueMed: to one address, on one event loop. */
public final class Network {

    private static final int CONNECTIONS = 20_000;

    /** A server that takes a connection and says nothing is given up after so long. */
    private static final int HANDSHAKE_MILLIS = 4_000;

    private static final int CLOSING_SECONDS = 1;

    private final Context context;
    private final WebSocketClient client;
    private final URI address;

    private Network(Context context, WebSocketClient client, URI address) {
        this.context = context;
        this.client = client;
        this.address = address;
    }

    public static Network to(String address, Vertx vertx) {
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(CONNECTIONS)
                .setClosingTimeout(CLOSING_SECONDS)
                .setTcpNoDelay(true));
        return new Network(vertx.getOrCreateContext(), client, URI.create(address));
    }

    Context context() {
        return context;
    }

    Future<WebSocket> connect(String path) {
        return client.connect(new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .addSubProtocol("queuemed.v1")
                .setTimeout(HANDSHAKE_MILLIS));
    }
}
