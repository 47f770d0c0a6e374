package org.queuemed.realtime.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.junit.jupiter.api.Test;
import org.queuemed.realtime.room.Refusal;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class FrameGuardTest {

    private static final int TRUNCATED = 0xC3;

    private final FrameGuard guard = new FrameGuard();
    private final EmbeddedChannel channel = new EmbeddedChannel(guard);
    private final List<Refusal> refusals = new ArrayList<>();

    FrameGuardTest() {
        guard.onBrokenFrame(refusals::add);
    }

    @Test
    void text_that_is_not_utf_8_is_refused_and_reaches_nobody() {
        channel.writeInbound(new TextWebSocketFrame(true, 0, bytes(TRUNCATED, 'a')));

        assertThat(refusals)
                .extracting(refusal -> refusal.problem().type())
                .containsExactly(typeOf("unreadable-message"));
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void a_character_may_be_spread_over_fragments() {
        channel.writeInbound(
                new TextWebSocketFrame(false, 0, bytes(TRUNCATED)),
                new ContinuationWebSocketFrame(true, 0, bytes(0xA9)));

        assertThat(refusals).isEmpty();
        assertThat(channel.inboundMessages()).hasSize(2);
    }

    @Test
    void a_character_that_does_not_end_with_its_message_is_refused() {
        channel.writeInbound(
                new TextWebSocketFrame(false, 0, bytes('a')),
                new ContinuationWebSocketFrame(true, 0, bytes(TRUNCATED)));

        assertThat(refusals).hasSize(1);
    }

    @Test
    void bytes_may_be_anything() {
        channel.writeInbound(new BinaryWebSocketFrame(true, 0, bytes(TRUNCATED)));

        assertThat(refusals).isEmpty();
    }

    @Test
    void what_is_broken_before_anybody_listens_is_told_once_somebody_does() {
        FrameGuard early = new FrameGuard();
        new EmbeddedChannel(early).writeInbound(new TextWebSocketFrame(true, 0, bytes(TRUNCATED)));

        early.onBrokenFrame(refusals::add);

        assertThat(refusals).hasSize(1);
    }

    @Test
    void an_empty_beginning_is_left_out_and_what_follows_begins_the_message() {
        channel.writeInbound(
                new TextWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER),
                new PingWebSocketFrame(),
                new ContinuationWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER),
                new ContinuationWebSocketFrame(false, 0, bytes('a')),
                new ContinuationWebSocketFrame(true, 0, bytes('b')));

        assertThat(channel.<WebSocketFrame>readInbound()).isInstanceOf(PingWebSocketFrame.class);
        assertThat(channel.<TextWebSocketFrame>readInbound().text()).isEqualTo("a");
        assertThat(channel.<ContinuationWebSocketFrame>readInbound().text()).isEqualTo("b");
        assertThat(channel.<Object>readInbound()).isNull();
    }

    @Test
    void a_message_of_empty_fragments_is_an_empty_message() {
        channel.writeInbound(
                new BinaryWebSocketFrame(false, 0, Unpooled.EMPTY_BUFFER),
                new ContinuationWebSocketFrame(true, 0, Unpooled.EMPTY_BUFFER));

        BinaryWebSocketFrame message = channel.readInbound();
        assertThat(message.isFinalFragment()).isTrue();
        assertThat(message.content().readableBytes()).isZero();
    }

    private static ByteBuf bytes(int... bytes) {
        ByteBuf buffer = Unpooled.buffer(bytes.length);
        for (int value : bytes) {
            buffer.writeByte(value);
        }
        return buffer;
    }

    private static String typeOf(String problem) {
        return "urn:queuemed:problem:" + problem;
    }
}
