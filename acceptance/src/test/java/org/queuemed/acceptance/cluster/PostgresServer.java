package org.queuemed.acceptance.cluster;

import java.util.Optional;

/** A PostgreSQL that runs, whoever made its programs. Closing it asks it to end. */
public interface PostgresServer extends AutoCloseable {

    int port();

    /** Its main process, while it runs. */
    Optional<ProcessHandle> process();

    @Override
    void close();
}
