package org.queuemed.acceptance.store;

import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.up.ServiceEnvironment;

import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL of a test's own. */
public final class OwnPostgres implements AutoCloseable {

    private static final Path PROGRAMS =
            Path.of(System.getProperty("queuemed.root")).resolve(".tools/postgres");

    private final LocalPostgres postgres;
    private final String password;

    private OwnPostgres(LocalPostgres postgres, String password) {
        this.postgres = postgres;
        this.password = password;
    }

    /** Starts it in that folder. */
    public static OwnPostgres start(DataFolder folder) {
        LocalPostgres postgres = LocalPostgres.keptIn(
                folder.postgres(),
                folder.databasePasswordFile(),
                ServiceEnvironment.databaseConnections(1),
                PROGRAMS,
                folder.log("postgres-1"));
        return new OwnPostgres(postgres, folder.databasePassword());
    }

    /** The variables by which the queue-service finds it. */
    public Map<String, String> environment() {
        return Map.of("DATABASE_PORT", "" + postgres.port(), "DATABASE_PASSWORD", password);
    }

    public int port() {
        return postgres.port();
    }

    @Override
    public void close() {
        postgres.close();
    }
}
