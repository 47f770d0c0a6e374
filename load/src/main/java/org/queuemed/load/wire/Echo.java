package org.queuemed.load.wire;

import io.vertx.core.Future;
import io.vertx.core.http.WebSocket;

import java.net.URI;
import java.util.function.LongConsumer;

/** One socket on which every frame comes back: the shortest way there is from this tool to a server and back. */
public final class Echo {

    private final Sockets sockets;
    private final LongConsumer came;
    private WebSocket socket;

    /** @param came told how many nanoseconds after its scheduled instant a frame was back */
    public Echo(Sockets sockets, LongConsumer came) {
        this.sockets = sockets;
        this.came = came;
    }

    public Future<Void> open(URI address) {
        return sockets.open(address, "/echo")
                .onSuccess(opened -> {
                    socket = opened;
                    opened.textMessageHandler(text -> came.accept(System.nanoTime() - Long.parseLong(text)));
                })
                .mapEmpty();
    }

    public void send(long scheduled) {
        socket.writeTextMessage(Long.toString(scheduled));
    }
}
