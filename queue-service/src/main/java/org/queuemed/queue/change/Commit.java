package org.queuemed.queue.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.store.Sql;
import org.queuemed.queue.trace.RequestSpan;
import org.queuemed.tracing.Traced;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A transaction, and what is to be done once it is committed. Transactions nest: an inner one is part of the outer, and
 * what it wants done afterwards waits for the outer one's commit.
 *
 * <p>A database that is there and says nothing is waited for no longer than {@link QueueConfig.Database#patience}: then
 * this fails with a {@link java.util.concurrent.TimeoutException}, and so does all else that is asked in the same context.
 */
@ApplicationScoped
public class Commit {

    private static final String ATTEMPT = Attempt.class.getName();
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Vertx vertx;
    private final Duration patience;

    Commit(Vertx vertx, QueueConfig config) {
        this.vertx = vertx;
        this.patience = config.database().patience();
    }

    public <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> ContextLocals.<Attempt>get(ATTEMPT)
                        .map(outer -> outer.ifInTime(work))
                        .orElseGet(() -> toItsEnd(work)));
    }

    /** Reads all at one instant of the database; nothing can be changed. */
    public <T> Uni<T> snapshot(Supplier<Uni<T>> reads) {
        return transaction(() -> Sql.execute(SNAPSHOT).chain(() -> reads.get()));
    }

    /** Does it when the transaction around this call is committed, and not if it isn't. */
    void afterwards(Runnable deed) {
        ContextLocals.<Attempt>get(ATTEMPT)
                .orElseThrow(() -> new IllegalStateException("no transaction around this call"))
                .afterwards(deed);
    }

    /**
     * A transaction that has begun runs to its end, also when whoever asked has hung up meanwhile: cut off in the middle
     * it would hold its connection, and cut off after the commit it would not be published at once.
     */
    private <T> Uni<T> toItsEnd(Supplier<Uni<T>> work) {
        return Uni.createFrom().emitter(asker -> begin(work, asker));
    }

    private <T> void begin(Supplier<Uni<T>> work, UniEmitter<? super T> asker) {
        Attempt attempt = new Attempt();
        Traced traced = RequestSpan.current().step("transaction");
        ContextLocals.put(ATTEMPT, attempt);
        long alarm = vertx.setTimer(patience.toMillis(), late -> asker.fail(attempt.giveUp()));
        Panache.withTransaction(() -> attempt.ifInTime(work))
                .onFailure(CompositeException.class)
                .transform(Commit::whyItIsUndone)
                .onTermination()
                .invoke(() -> end(alarm))
                .onTermination()
                .invoke((done, failure, cancelled) -> (failure == null ? traced : traced.failed()).end())
                .invoke(attempt::committed)
                .subscribe()
                .with(asker::complete, asker::fail);
    }

    /**
     * Why it was to be undone, and not that this could not be said: a connection that ends before takes everything with it. Who
     * was refused is refused, whatever becomes of the connection.
     */
    private static Throwable whyItIsUndone(Throwable both) {
        return ((CompositeException) both).getCauses().getFirst();
    }

    private void end(long alarm) {
        vertx.cancelTimer(alarm);
        ContextLocals.remove(ATTEMPT);
    }
}
