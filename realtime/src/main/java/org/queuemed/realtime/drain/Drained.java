package org.queuemed.realtime.drain;

import java.time.Duration;
import java.time.Instant;

/** Something that has people in it, to be sent away before the process ends. */
public interface Drained {

    /** Begins to send them away, each at a moment of their own within the window. Nobody is let in any more. */
    void drain(Instant now, Duration window);
}
