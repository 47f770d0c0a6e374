package org.queuemed.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** One process of a running QueueMed. */
public interface Part {

    /** What people and the file {@code processes} call it, such as {@code queue-service-1}. */
    String name();

    /** Where it listens on the loopback interface. */
    int port();

    Path log();

    ProcessHandle process();

    /** Ends it and waits until it has: it is asked first and killed if it has not ended after that long. */
    void stop(Duration patience);

    /** Ends it at once, without asking, if that does no harm. */
    void kill();

    default CompletableFuture<ProcessHandle> onExit() {
        return process().onExit();
    }
}
