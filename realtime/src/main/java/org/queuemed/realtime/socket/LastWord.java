package org.queuemed.realtime.socket;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;

/**
 * Ends the sending after the close frame. For a connection whose decoder gave up: it will never read the close that the
 * client answers with, so without this the client would wait for us as we wait for it. The receiving goes on until the
 * client hangs up, since a connection that is closed with bytes unread is reset, and what was said may then be lost.
 */
final class LastWord extends ChannelOutboundHandlerAdapter {

    private static final ChannelFutureListener SAID = written -> {
        if (written.channel() instanceof DuplexChannel duplex) {
            duplex.shutdownOutput();
        }
    };

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        context.write(
                message,
                message instanceof CloseWebSocketFrame ? promise.unvoid().addListener(SAID) : promise);
    }
}
