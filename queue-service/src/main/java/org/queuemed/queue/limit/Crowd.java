package org.queuemed.queue.limit;

import io.vertx.ext.web.RoutingContext;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Those whose request is under way; only so many at once, as each costs memory and all share the same connections. */
final class Crowd {

    private final int most;
    private final AtomicInteger present = new AtomicInteger();

    Crowd(int most) {
        this.most = most;
    }

    /** Whether there is room; it is given back with the answer, or when whoever asked hangs up. */
    boolean letIn(RoutingContext exchange) {
        if (present.incrementAndGet() > most) {
            present.decrementAndGet();
            return false;
        }
        AtomicBoolean gone = new AtomicBoolean();
        exchange.addEndHandler(end -> {
            if (gone.compareAndSet(false, true)) {
                present.decrementAndGet();
            }
        });
        return true;
    }
}
