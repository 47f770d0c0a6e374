package org.queuemed.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Watches the parts: the first that ends, or the first who asks, decides why all of them end. */
public final class Supervisor {

    /** Ctrl-C reaches the parts and the launcher in any order: a part that it ended did not die by itself. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final List<Part> parts = new ArrayList<>();

    public synchronized void watch(Part part) {
        parts.add(part);
        Executor later = CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        part.onExit().thenRunAsync(() -> ending.complete(new Ending.Died(part)), later);
    }

    /** Somebody wants it to end. Who asks a second time is in a hurry: what can be killed is killed. */
    public void ask() {
        if (!ending.complete(new Ending.Asked())) {
            hurry();
        }
    }

    private synchronized void hurry() {
        parts.forEach(Part::kill);
    }

    /** Why it ends, if it does. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending.getNow(null));
    }

    /** Waits until it ends. */
    public Ending await() {
        return ending.join();
    }
}
