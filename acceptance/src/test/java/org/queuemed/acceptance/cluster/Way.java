package org.queuemed.acceptance.cluster;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/** One direction of a connection. What is slow to take makes what sends slow, as without a wire between. */
final class Way {

    private final Context context;
    private final NetSocket from;
    private final NetSocket to;
    private final Supplier<Duration> delay;
    private final Queue<Buffer> underWay = new ArrayDeque<>();
    private boolean held;
    private boolean full;

    Way(Context context, NetSocket from, NetSocket to, Supplier<Duration> delay) {
        this.context = context;
        this.from = from;
        this.to = to;
        this.delay = delay;
    }

    void begin(boolean heldFromTheStart) {
        held = heldFromTheStart;
        from.handler(this::carry);
        to.drainHandler(now -> {
            full = false;
            flow();
        });
        flow();
    }

    void hold() {
        held = true;
        flow();
    }

    void release() {
        held = false;
        flow();
    }

    private void carry(Buffer piece) {
        long millis = delay.get().toMillis();
        if (millis == 0 && underWay.isEmpty()) {
            arrive(piece);
        } else {
            // Timers may fire in any order, what is under way arrives in its own.
            underWay.add(piece);
            context.owner().setTimer(Math.max(1, millis), now -> arrive(underWay.remove()));
        }
    }

    private void arrive(Buffer piece) {
        to.write(piece);
        full = to.writeQueueFull();
        flow();
    }

    private void flow() {
        if (held || full) {
            from.pause();
        } else {
            from.resume();
        }
    }
}
