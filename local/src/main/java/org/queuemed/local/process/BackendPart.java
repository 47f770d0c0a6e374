package org.queuemed.local.process;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A store, which knows by itself how to stop. It is not killed when somebody is in a hurry: it stops in a moment, and what
 * it keeps is worth that moment.
 */
public record BackendPart(String name, int port, Path log, ProcessHandle process, AutoCloseable store) implements Part {

    @Override
    public void stop(Duration patience) {
        try {
            store.close();
        } catch (Exception e) {
            throw new IllegalStateException(name + " did not stop", e);
        }
    }

    @Override
    public void kill() {
        // see above
    }
}
