package org.queuemed.realtime.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.util.concurrent.Future;

/**
 * Ends the sending after the close frame, where the decoder gave up before or gives up after it: it will never read the
 * close that the client answers with, so without this the client would wait for us as we wait for it. The receiving goes
 * on until the client hangs up, since a connection that is closed with bytes unread is reset, and what was said may then be
 * lost. Only ever touched by the connection's event loop.
 */
final class LastWord extends ChannelOutboundHandlerAdapter {

    private boolean isSaid;
    private boolean isDeaf;

    /** Nothing that comes will be read any more. */
    void deaf(Channel channel) {
        isDeaf = true;
        endIfDone(channel);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean isLast = message instanceof CloseWebSocketFrame;
        context.write(message, isLast ? promise.unvoid().addListener(this::said) : promise);
    }

    private void said(Future<? super Void> written) {
        isSaid = true;
        endIfDone(((ChannelFuture) written).channel());
    }

    private void endIfDone(Channel channel) {
        if (isSaid && isDeaf && channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
    }
}
