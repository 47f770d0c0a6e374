package org.queuemed.queue.change;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A transaction, and what is to be done once it is committed. Transactions nest: an inner one is part of the outer, and
 * what it wants done afterwards waits for the outer one's commit.
 */
@ApplicationScoped
public class Commit {

    private static final String AFTERWARDS = Commit.class.getName();
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    public <T> Uni<T> transaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            boolean inside = ContextLocals.get(AFTERWARDS).isPresent();
            return inside ? work.get() : toItsEnd(() -> outermost(work));
        });
    }

    /** Reads all at one instant of the database; nothing can be changed. */
    public <T> Uni<T> snapshot(Supplier<Uni<T>> reads) {
        return toItsEnd(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SNAPSHOT).executeUpdate())
                .chain(() -> reads.get())));
    }

    /** Does it when the transaction around this call is committed, and not if it isn't. */
    void afterwards(Runnable deed) {
        ContextLocals.<List<Runnable>>get(AFTERWARDS)
                .orElseThrow(() -> new IllegalStateException("no transaction around this call"))
                .add(deed);
    }

    private <T> Uni<T> outermost(Supplier<Uni<T>> work) {
        List<Runnable> deeds = new ArrayList<>();
        ContextLocals.put(AFTERWARDS, deeds);
        return Panache.withTransaction(work)
                .onTermination()
                .invoke(() -> ContextLocals.remove(AFTERWARDS))
                .invoke(() -> deeds.forEach(Runnable::run));
    }

    /**
     * A transaction that has begun runs to its end, also when whoever asked has hung up meanwhile: cut off in the middle
     * it would hold its connection, and cut off after the commit it would not be published at once.
     */
    private static <T> Uni<T> toItsEnd(Supplier<Uni<T>> transaction) {
        return Uni.createFrom().emitter(asker -> transaction.get().subscribe().with(asker::complete, asker::fail));
    }
}
