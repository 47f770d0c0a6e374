package org.queuemed.acceptance.fault.page;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** How pages reach QueueMed, on one event loop: at one address, or at several in turn. */
public final class Network {

    private static final int CONNECTIONS = 20_000;

    /** A server that takes a connection and says nothing is given up after so long. */
    private static final int HANDSHAKE_MILLIS = 4_000;

    private static final int CLOSING_SECONDS = 1;

    private final Context context;
    private final WebSocketClient client;
    private final List<URI> addresses;
    private int turn;

    private Network(Context context, WebSocketClient client, List<URI> addresses) {
        this.context = context;
        this.client = client;
        this.addresses = addresses;
    }

    public static Network to(Vertx vertx, String... addresses) {
        WebSocketClient client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(CONNECTIONS)
                .setClosingTimeout(CLOSING_SECONDS)
                .setTcpNoDelay(true));
        return new Network(
                vertx.getOrCreateContext(),
                client,
                Stream.of(addresses).map(URI::create).toList());
    }

    Context context() {
        return context;
    }

    /** To be called on the network's event loop. */
    Future<WebSocket> connect(String path) {
        URI address = addresses.get(turn++ % addresses.size());
        return client.connect(new WebSocketConnectOptions()
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI(path)
                .addSubProtocol("queuemed.v1")
                .setTimeout(HANDSHAKE_MILLIS));
    }
}
