package org.queuemed.load.wire;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** Opens WebSockets of the contract's subprotocol, in turn from each of several addresses of this machine. */
public final class Sockets {

    /** The queue of a clinic of two thousand, as a console is told it, is most of a megabyte. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private static final int CONNECT_MILLIS = 15_000;

    private final List<WebSocketClient> clients;
    private int next;

    /** @param sources how many addresses: 127.0.0.1, 127.0.0.2 and so on, or whatever the system takes if it is one */
    public Sockets(Loop loop, int sources) {
        clients = IntStream.rangeClosed(1, sources)
                .mapToObj(source ->
                        loop.vertx().createWebSocketClient(options(sources == 1 ? null : "127.0.0." + source)))
                .toList();
    }

    private static WebSocketClientOptions options(String source) {
        return new WebSocketClientOptions()
                .setMaxConnections(Integer.MAX_VALUE)
                .setMaxFrameSize(LARGEST)
                .setMaxMessageSize(LARGEST)
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true)
                .setLocalAddress(source);
    }

    public Future<WebSocket> open(URI address, String path) {
        next = (next + 1) % clients.size();
        return clients.get(next)
                .connect(new WebSocketConnectOptions()
                        .setHost(address.getHost())
                        .setPort(Urls.port(address))
                        .setSsl(Urls.isSecure(address))
                        .setURI(path)
                        .setTimeout(CONNECT_MILLIS)
                        .addSubProtocol("queuemed.v1"));
    }
}
