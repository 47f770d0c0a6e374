package org.queuemed.realtime.trace;

import org.queuemed.tracing.Traced;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The telling of one traced state to all who are here. That is done by the thread which brought the state, from its arrival to
 * the last hand-over to a socket; so what is handed over meanwhile, by that thread, belongs to it. It ends when the last of
 * those writes has left or failed. Where nothing is traced, a look at a thread's own variable is all that a write costs.
 */
public final class FanOut {

    private static final ThreadLocal<FanOut> HERE = new ThreadLocal<>();

    private final Traced traced;
    private final AtomicInteger sockets = new AtomicInteger();
    private final AtomicInteger frames = new AtomicInteger();
    // The telling itself counts as one.
    private final AtomicInteger underWay = new AtomicInteger(1);

    private FanOut(Traced traced) {
        this.traced = traced;
    }

    /** Tells everybody, and says in that span how many were told; {@link Traced#NOTHING} says nothing. */
    public static void within(Traced traced, Runnable telling) {
        if (!traced.isRecorded()) {
            telling.run();
            return;
        }
        FanOut fanOut = new FanOut(traced);
        HERE.set(fanOut);
        try {
            telling.run();
        } finally {
            HERE.remove();
            fanOut.left();
        }
    }

    /** So many frames for one socket were handed over, and leave with that write. */
    public static void handedOver(int frames, CompletionStage<?> write) {
        FanOut here = HERE.get();
        if (here != null) {
            here.count(frames, write);
        }
    }

    private void count(int more, CompletionStage<?> write) {
        sockets.incrementAndGet();
        frames.addAndGet(more);
        underWay.incrementAndGet();
        write.whenComplete((done, failure) -> left());
    }

    private void left() {
        if (underWay.decrementAndGet() == 0) {
            traced.with("queuemed.sockets", sockets.get())
                    .with("queuemed.frames", frames.get())
                    .end();
        }
    }
}
