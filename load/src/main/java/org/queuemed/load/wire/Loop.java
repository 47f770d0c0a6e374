package org.queuemed.load.wire;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.impl.ContextInternal;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread on which everything of a worker happens, so that nothing that is timed ever waits for a lock, and counting
 * needs none. Who wants more threads wants more workers.
 */
public final class Loop implements AutoCloseable {

    private static final long EARLY = 1_200_000;

    private final Vertx vertx;
    private final Context context;

    public Loop() {
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        context = vertx.getOrCreateContext();
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Does it on the loop, and waits here until it is done. */
    public <T> T await(Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        context.runOnContext(now -> {
            try {
                work.get().onComplete(done);
            } catch (RuntimeException e) {
                done.tryFail(e);
            }
        });
        try {
            return done.future().toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * Calls it on the loop at that instant of {@link System#nanoTime}. The system wakes a thread up to a millisecond late,
     * which would be most of what is measured: so it is woken earlier, and looks at the clock between other work until then.
     */
    public void at(long nanos, Runnable work) {
        long delay = nanos - System.nanoTime();
        if (delay <= 0) {
            context.runOnContext(now -> work.run());
        } else if (delay <= EARLY) {
            context.runOnContext(now -> at(nanos, work));
        } else {
            ((ContextInternal) context)
                    .nettyEventLoop()
                    .schedule(() -> at(nanos, work), delay - EARLY, TimeUnit.NANOSECONDS);
        }
    }

    /** Calls it on the loop about so much later. */
    public void after(Duration delay, Runnable work) {
        ((ContextInternal) context)
                .nettyEventLoop()
                .schedule(() -> context.runOnContext(now -> work.run()), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    public Future<Void> pause(Duration length) {
        Promise<Void> over = Promise.promise();
        after(length, over::complete);
        return over.future();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
