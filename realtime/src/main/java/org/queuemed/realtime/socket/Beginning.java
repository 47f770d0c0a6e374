package org.queuemed.realtime.socket;

import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

/**
 * Which beginning of a message was left out because it was empty. Vert.x 4 loses a message in fragments whose first one is
 * empty, which RFC 6455 allows: it takes the fragments after it for those of no message. So an empty beginning is left out,
 * and the fragment after it becomes the beginning.
 */
enum Beginning {
    NOT_OWED,
    OF_A_TEXT,
    OF_BYTES;

    static boolean isEmpty(WebSocketFrame frame) {
        return !frame.isFinalFragment()
                && !frame.content().isReadable()
                && (frame instanceof TextWebSocketFrame || frame instanceof BinaryWebSocketFrame);
    }

    static Beginning owedBy(WebSocketFrame left) {
        return left instanceof TextWebSocketFrame ? OF_A_TEXT : OF_BYTES;
    }

    /** The frame itself, or what it becomes where it continues a message that has not begun. It keeps its content. */
    WebSocketFrame of(WebSocketFrame frame) {
        if (this == NOT_OWED || !(frame instanceof ContinuationWebSocketFrame)) {
            return frame;
        }
        return this == OF_A_TEXT
                ? new TextWebSocketFrame(frame.isFinalFragment(), frame.rsv(), frame.content())
                : new BinaryWebSocketFrame(frame.isFinalFragment(), frame.rsv(), frame.content());
    }
}
