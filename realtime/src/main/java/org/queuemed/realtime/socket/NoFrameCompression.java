package org.queuemed.realtime.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Vert.x takes part in the compression of single frames (x-webkit-deflate-frame, what old Safaris offer) unless it is told
 * not to, and Quarkus has no setting for it. It costs as much as that of messages, which is off; and as long as any
 * compression may be agreed on, a frame with reserved bits is taken for a good one where none was.
 */
@Singleton
class NoFrameCompression implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setPerFrameWebSocketCompressionSupported(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setPerFrameWebSocketCompressionSupported(false);
    }
}
