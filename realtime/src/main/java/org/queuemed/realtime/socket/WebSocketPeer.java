package org.queuemed.realtime.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.queuemed.realtime.room.CloseCode;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A peer behind a socket of WebSockets Next. Whatever fails here fails because the peer is gone, which is told elsewhere. */
final class WebSocketPeer implements Peer {

    private static final Buffer PING = Buffer.buffer("queuemed");

    private final WebSocketConnection connection;

    WebSocketPeer(WebSocketConnection connection) {
        this.connection = connection;
    }

    @Override
    public CompletionStage<?> write(List<String> frames) {
        CompletionStage<Void> last = CompletableFuture.completedStage(null);
        for (String frame : frames) {
            // Written in this order: each call hands the frame over before it returns.
            last = connection.sendText(frame).subscribeAsCompletionStage();
        }
        return last;
    }

    @Override
    public void ping() {
        attempt(connection.sendPing(PING));
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (connection.isOpen()) {
            guard().ifPresent(FrameGuard::closing);
            attempt(connection.close(new CloseReason(code.number(), reason)));
        }
    }

    @Override
    public void cut() {
        guard().ifPresent(FrameGuard::cut);
    }

    private Optional<FrameGuard> guard() {
        return Optional.ofNullable(connection.userData().get(FrameGuard.KEY));
    }

    private static void attempt(Uni<Void> sending) {
        sending.onFailure().recoverWithNull().subscribeAsCompletionStage();
    }
}
