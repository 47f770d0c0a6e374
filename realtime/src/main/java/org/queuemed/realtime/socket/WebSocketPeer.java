package org.queuemed.realtime.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.FutureListener;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.impl.ConnectionBase;
import org.queuemed.realtime.room.CloseCode;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A peer behind a socket of WebSockets Next. Whatever fails here fails because the peer is gone, which is told elsewhere.
 *
 * <p>Frames go to Vert.x' connection directly, past WebSockets Next, Mutiny and what both do around each message: a third of
 * what it costs to tell somebody. The connection keeps what is said in its order, pings and the goodbye too, whoever says it.
 */
final class WebSocketPeer implements Peer {

    /** Where frames are written so that they keep their order among all that is said. */
    static final TypedKey<ConnectionBase> WIRE = new TypedKey<>("wire");

    private static final Buffer PING = Buffer.buffer("queuemed");

    private final WebSocketConnection connection;
    private final ConnectionBase wire;
    private final FrameGuard guard;

    WebSocketPeer(WebSocketConnection connection) {
        this.connection = connection;
        this.wire = connection.userData().get(WIRE);
        this.guard = connection.userData().get(FrameGuard.KEY);
    }

    @Override
    public CompletionStage<?> write(List<String> frames) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        int last = frames.size() - 1;
        frames.subList(0, last).forEach(frame -> wire.writeToChannel(text(frame)));
        wire.writeToChannel(text(frames.get(last)), (FutureListener<Void>) left -> tell(left, written));
        return written;
    }

    private static TextWebSocketFrame text(String frame) {
        return new TextWebSocketFrame(ByteBufUtil.writeUtf8(PooledByteBufAllocator.DEFAULT, frame));
    }

    private static void tell(Future<?> left, CompletableFuture<Void> written) {
        if (left.isSuccess()) {
            written.complete(null);
        } else {
            written.completeExceptionally(left.cause());
        }
    }

    @Override
    public void ping() {
        attempt(connection.sendPing(PING));
    }

    @Override
    public void close(CloseCode code, String reason) {
        if (connection.isOpen()) {
            guard.closing();
            attempt(connection.close(new CloseReason(code.number(), reason)));
        }
    }

    @Override
    public void cut() {
        guard.cut();
    }

    private static void attempt(Uni<Void> sending) {
        sending.onFailure().recoverWithNull().subscribeAsCompletionStage();
    }
}
