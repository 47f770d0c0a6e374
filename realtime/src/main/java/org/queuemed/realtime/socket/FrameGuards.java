package org.queuemed.realtime.socket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.core.net.impl.VertxHandler;
import jakarta.inject.Singleton;

/** Puts a {@link FrameGuard} into the pipeline of each connection that becomes a socket; without one there is no socket. */
@Singleton
class FrameGuards implements HttpUpgradeCheck {

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext upgrade) {
        // The only way to the pipeline: neither Quarkus nor Vert.x has an option for how a broken frame is answered.
        if (upgrade.httpRequest().connection() instanceof ConnectionBase connection) {
            ChannelPipeline pipeline = connection.channel().pipeline();
            ChannelHandlerContext vertx = pipeline.context(VertxHandler.class);
            if (vertx != null) {
                FrameGuard guard = new FrameGuard();
                pipeline.addBefore(vertx.name(), FrameGuard.KEY.value(), guard);
                upgrade.userData().put(FrameGuard.KEY, guard);
                upgrade.userData().put(WebSocketPeer.WIRE, connection);
                return CheckResult.permitUpgrade();
            }
        }
        return CheckResult.rejectUpgrade(HttpResponseStatus.NOT_IMPLEMENTED.code());
    }
}
