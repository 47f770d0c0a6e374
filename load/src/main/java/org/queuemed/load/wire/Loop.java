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

    private final Vertx vertx;
    private final Context context;

    public Loop() {
        vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(1)
                .setPreferNativeTransport(true)
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

    /** Calls it on the loop at that instant of {@link System#nanoTime}, as nearly as the system wakes threads. */
    public void at(long nanos, Runnable work) {
        ((ContextInternal) context)
                .nettyEventLoop()
                .schedule(
                        () -> context.runOnContext(now -> work.run()),
                        Math.max(0, nanos - System.nanoTime()),
                        TimeUnit.NANOSECONDS);
    }

    public void after(Duration delay, Runnable work) {
        at(System.nanoTime() + delay.toNanos(), work);
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
