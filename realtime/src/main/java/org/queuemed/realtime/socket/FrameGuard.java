package org.queuemed.realtime.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.Utf8FrameValidator;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.quarkus.websockets.next.UserData.TypedKey;
import org.queuemed.realtime.room.Refusal;

import java.util.function.Consumer;

/**
 * Stands between the decoder of frames and Vert.x. When a frame breaks the protocol or announces more than the server
 * takes, the decoder throws away all that follows, so nothing piles up; Vert.x however would cut the connection and the
 * client would see 1006. The guard keeps it open long enough for the client to be told why. It also sees to it that text
 * is UTF-8, which Vert.x would repair in silence.
 */
final class FrameGuard extends Utf8FrameValidator {

    static final TypedKey<FrameGuard> KEY = new TypedKey<>("frame-guard");

    private volatile ChannelHandlerContext context;
    private Consumer<Refusal> onBrokenFrame;
    private Refusal early;
    private Beginning beginning = Beginning.NOT_OWED;

    FrameGuard() {
        super(false); // whether it would close by itself, without a word
    }

    /** A frame may come with the handshake, before anybody is there to be told: then that is told now. */
    synchronized void onBrokenFrame(Consumer<Refusal> action) {
        onBrokenFrame = action;
        if (early != null) {
            action.accept(early);
        }
    }

    /** Called before a close frame is written, so that it is known to be the last if a broken frame comes after it. */
    void closing() {
        lastWord(context);
    }

    /** Ends the connection without a word. */
    void cut() {
        context.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext readBy, Object message) throws Exception {
        if (message instanceof WebSocketFrame frame) {
            read(readBy, beginning.of(frame), frame);
        } else {
            super.channelRead(readBy, message);
        }
    }

    private void read(ChannelHandlerContext readBy, WebSocketFrame begun, WebSocketFrame frame) throws Exception {
        if (Beginning.isEmpty(begun)) {
            beginning = Beginning.owedBy(begun);
            begun.release();
        } else {
            beginning = begun == frame ? beginning : Beginning.NOT_OWED;
            super.channelRead(readBy, begun);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext caughtBy, Throwable cause) {
        if (cause instanceof CorruptedWebSocketFrameException broken) {
            LastWord lastWord = lastWord(caughtBy);
            broken(refusal(broken));
            lastWord.deaf(caughtBy.channel());
        } else {
            caughtBy.fireExceptionCaught(cause);
        }
    }

    private static LastWord lastWord(ChannelHandlerContext context) {
        LastWord present = context.pipeline().get(LastWord.class);
        if (present != null) {
            return present;
        }
        LastWord added = new LastWord();
        context.pipeline().addBefore(context.name(), null, added);
        return added;
    }

    private synchronized void broken(Refusal refusal) {
        if (onBrokenFrame == null) {
            early = refusal;
        } else {
            onBrokenFrame.accept(refusal);
        }
    }

    private static Refusal refusal(CorruptedWebSocketFrameException broken) {
        return broken.closeStatus().equals(WebSocketCloseStatus.MESSAGE_TOO_BIG)
                ? Refusal.tooLarge()
                : Refusal.unreadable("This is not a WebSocket frame.");
    }
}
