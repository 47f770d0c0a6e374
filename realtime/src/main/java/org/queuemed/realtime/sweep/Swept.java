package org.queuemed.realtime.sweep;

import java.time.Instant;

/** Something that ends what has waited too long when it is told the time. */
public interface Swept {

    /** Looks at everything. Must be quick and must not block: it runs on an event loop. */
    void sweep(Instant now);

    /** How many looks it takes to have seen everything. */
    default int looks() {
        return 1;
    }

    /** One of them, as quick as that. */
    default void look(Instant now) {
        sweep(now);
    }
}
