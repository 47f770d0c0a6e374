package org.queuemed.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The replicas of one service, taken in turn. One that cannot be connected to is passed over, which is safe as nothing was
 * sent to it; once there is a connection a request is never sent twice.
 */
final class Replicas {

    private final HttpClient client;
    private final List<SocketAddress> addresses;
    private final AtomicInteger turns = new AtomicInteger();

    Replicas(HttpClient client, List<Integer> ports) {
        this.client = client;
        this.addresses = ports.stream()
                .map(port -> SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .toList();
    }

    /** A request over a connection to the replica whose turn it is, or to the next that has one; fails if none has. */
    Future<HttpClientRequest> connect() {
        return connect(turns.getAndIncrement(), addresses.size());
    }

    private Future<HttpClientRequest> connect(int turn, int left) {
        Future<HttpClientRequest> connecting =
                client.request(new RequestOptions().setServer(addresses.get(Math.floorMod(turn, addresses.size()))));
        return left == 1 ? connecting : connecting.recover(refused -> connect(turn + 1, left - 1));
    }
}
