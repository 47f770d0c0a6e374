package org.queuemed.local.backend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL on a loopback port, its data in a folder of the caller's. */
public final class LocalPostgres implements AutoCloseable {

    public static final String USER = "postgres";
    public static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it on a free port; the folder is kept when it stops and taken up again when it starts. */
    public static LocalPostgres keptIn(Path folder) {
        return start(FreePort.next(), folder, false);
    }

    /** Starts it in a folder that is deleted when it stops. */
    public static LocalPostgres throwaway() {
        try {
            return start(FreePort.next(), Files.createTempDirectory("queuemed-postgres"), true);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for PostgreSQL", e);
        }
    }

    private static LocalPostgres start(int port, Path folder, boolean throwaway) {
        try {
            return new LocalPostgres(EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(throwaway)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder, e);
        }
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL on port " + port() + " did not stop", e);
        }
    }
}
