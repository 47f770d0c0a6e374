package org.queuemed.realtime.sweep;

import java.time.Instant;

/** Something that ends what has waited too long when it is told the time. */
public interface Swept {

    /** Must be quick and must not block: it runs on an event loop. */
    void sweep(Instant now);
}
