package org.queuemed.realtime.socket;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import org.queuemed.realtime.room.CloseCode;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A peer behind a socket of WebSockets Next. Whatever fails here fails because the peer is gone, which is told elsewhere.
 *
 * <p>Frames go to Netty's pipeline directly, past Quarkus and Vert.x, which would capture the contexts of a request for each: a
 * third of what it costs to tell somebody. All that is said, the goodbye too, passes through the same event loop in its order.
 */
final class WebSocketPeer implements Peer {

    private static final Buffer PING = Buffer.buffer("queuemed");

    private final WebSocketConnection connection;
    private final FrameGuard guard;

    WebSocketPeer(WebSocketConnection connection, FrameGuard guard) {
        this.connection = connection;
        this.guard = guard;
    }

    @Override
    public CompletionStage<?> write(List<String> frames) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        EventExecutor loop = guard.context().executor();
        if (loop.inEventLoop()) {
            write(frames, written);
        } else {
            loop.execute(() -> write(frames, written));
        }
        return written;
    }

    private void write(List<String> frames, CompletableFuture<Void> written) {
        ChannelHandlerContext context = guard.context();
        int last = frames.size() - 1;
        for (String frame : frames.subList(0, last)) {
            context.write(text(frame, context));
        }
        context.writeAndFlush(text(frames.get(last), context)).addListener(left -> tell(left, written));
    }

    private static TextWebSocketFrame text(String frame, ChannelHandlerContext context) {
        return new TextWebSocketFrame(ByteBufUtil.writeUtf8(context.alloc(), frame));
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
