package org.queuemed.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The folder of a database between two runs. The run before may have been killed: its server may still be there, or its
 * {@code postmaster.pid} with an id that another process has now, or the folder was only half made.
 */
record KeptDatabase(Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Makes it so that a server can be started in it. The caller sees to it that nobody else does the same. */
    void makeReady() {
        endServer();
        try {
            // whoever has this id now is not our server; PostgreSQL would refuse to start because of it
            Files.deleteIfExists(Postmaster.file(folder));
            if (Files.exists(folder.resolve("postgresql.conf")) && Files.notExists(complete())) {
                Files.move(folder, folder.resolveSibling(folder.getFileName() + ".incomplete-" + System.nanoTime()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder + " could not be made ready", e);
        }
    }

    /** Ends the server that runs in it, if there is one. */
    void endServer() {
        Postmaster.of(folder)
                .ifPresent(postmaster -> new ProcessTrace(postmaster.pid(), postmaster.started()).end(PATIENCE));
    }

    /** Notes that a server ran in it. A folder without the note was never used, and is put aside at the next start. */
    void markComplete() {
        try {
            Files.writeString(complete(), "A server was started in this folder; it can be taken up again.\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder + " could not be marked as complete", e);
        }
    }

    private Path complete() {
        return folder.resolve("queuemed-complete");
    }
}
