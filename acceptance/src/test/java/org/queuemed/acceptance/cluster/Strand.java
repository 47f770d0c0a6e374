package org.queuemed.acceptance.cluster;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;

import java.time.Duration;
import java.util.function.Supplier;

/** One connection over a wire: a way there and a way back. All of it happens on one event loop. */
final class Strand {

    private final Context context = Vertx.currentContext();
    private final NetSocket near;
    private final NetSocket far;
    private final Way there;
    private final Way back;

    Strand(NetSocket near, NetSocket far, Supplier<Duration> delay) {
        this.near = near;
        this.far = far;
        this.there = new Way(context, near, far, delay);
        this.back = new Way(context, far, near, delay);
    }

    /** The end of one side is the end of the other. */
    void begin(boolean held, Runnable ended) {
        near.closeHandler(end -> far.close());
        far.closeHandler(end -> {
            near.close();
            ended.run();
        });
        there.begin(held);
        back.begin(held);
    }

    void hold() {
        context.runOnContext(now -> {
            there.hold();
            back.hold();
        });
    }

    void release() {
        context.runOnContext(now -> {
            there.release();
            back.release();
        });
    }

    void cut() {
        context.runOnContext(now -> {
            near.close();
            far.close();
        });
    }
}
