package org.queuemed.realtime.socket;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/** Over a real connection, for it is about its two directions. */
class LastWordTest {

    private static final int PATIENCE_SECONDS = 30;
    private static final int CLOSE = 0x88;

    private final EventLoopGroup threads = new NioEventLoopGroup(1);
    private final CountDownLatch stillReading = new CountDownLatch(1);

    @AfterEach
    void end() {
        threads.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_the_close_nothing_more_is_said_and_the_client_is_still_read(boolean deafBefore) throws Exception {
        try (Socket client = new Socket()) {
            client.setSoTimeout(PATIENCE_SECONDS * 1000);
            client.connect(closingServer(deafBefore));

            byte[] said = client.getInputStream().readAllBytes();
            client.getOutputStream().write(1);

            assertThat(said[said.length - 4] & 0xFF).isEqualTo(CLOSE);
            assertThat(stillReading.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    private InetSocketAddress closingServer(boolean deafBefore) throws InterruptedException {
        ServerBootstrap server = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(new Closing(deafBefore));
        Channel listening =
                server.bind(InetAddress.getLoopbackAddress(), 0).sync().channel();
        return (InetSocketAddress) listening.localAddress();
    }

    private final class Closing extends ChannelInitializer<Channel> {

        private final boolean deafBefore;

        Closing(boolean deafBefore) {
            this.deafBefore = deafBefore;
        }

        @Override
        protected void initChannel(Channel channel) {
            LastWord lastWord = new LastWord();
            channel.pipeline().addLast(new WebSocket13FrameEncoder(false), lastWord, new Reading(lastWord, deafBefore));
        }
    }

    /** Says something and closes, at once; it cannot read frames before or after. */
    private final class Reading extends ChannelInboundHandlerAdapter {

        private final LastWord lastWord;
        private final boolean deafBefore;

        Reading(LastWord lastWord, boolean deafBefore) {
            this.lastWord = lastWord;
            this.deafBefore = deafBefore;
        }

        @Override
        public void channelActive(ChannelHandlerContext active) {
            if (deafBefore) {
                lastWord.deaf(active.channel());
            }
            active.write(new TextWebSocketFrame("why"));
            active.writeAndFlush(new CloseWebSocketFrame(4400, ""), active.voidPromise());
            if (!deafBefore) {
                lastWord.deaf(active.channel());
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext readBy, Object message) {
            ReferenceCountUtil.release(message);
            stillReading.countDown();
        }
    }
}
