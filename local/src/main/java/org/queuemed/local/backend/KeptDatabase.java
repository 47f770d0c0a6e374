package org.queuemed.local.backend;

import org.queuemed.local.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The folder of a database between two runs. The run before may have been killed: its server may still be there, or its
 * {@code postmaster.pid} with an id that another process has now, or the folder was only half made.
 */
record KeptDatabase(Path folder) {

    /** A fast shutdown writes everything out first; killing it instead would only make the next start longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Makes it so that a server can be started in it. The caller sees to it that nobody else does the same.
     *
     * @throws Refusal if a server may still run in it
     */
    void makeReady() {
        endServer();
        Postmaster.workingIn(folder).forEach(this::awaitEnd);
        try {
            forgetStranger();
            if (Files.exists(folder.resolve("postgresql.conf")) && Files.notExists(complete())) {
                Files.move(folder, folder.resolveSibling(folder.getFileName() + ".incomplete-" + System.nanoTime()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the database in " + folder + " could not be made ready", e);
        }
    }

    /**
     * Ends the server that runs in it, if there is one, and has everything written out.
     *
     * @throws Refusal if it does not end, or if what runs may be of another folder
     */
    void endServer() {
        Postmaster.of(folder).ifPresent(postmaster -> postmaster.server().ifPresent(server -> end(postmaster, server)));
    }

    private void end(Postmaster postmaster, ProcessHandle server) {
        if (!postmaster.isServedBy(server)) {
            throw Refusal.of("Process " + server.pid() + " is a PostgreSQL that may be using " + folder
                    + "; stop it, or remove " + Postmaster.file(folder) + " if it has nothing to do with that folder.");
        }
        ProcessTrace.interrupt(server);
        awaitEnd(server);
    }

    private void awaitEnd(ProcessHandle process) {
        if (!ProcessTrace.isGoneWithin(process, PATIENCE)) {
            throw Refusal.of("Process " + process.pid() + " of the PostgreSQL in " + folder
                    + " does not end; start QueueMed again when it has.");
        }
    }

    /**
     * PostgreSQL refuses to start as long as anybody has the id in the file. When nobody has it, the file stays: PostgreSQL
     * finds out from the rest of it whether processes of a killed server still write.
     */
    private void forgetStranger() throws IOException {
        Optional<Postmaster> postmaster = Postmaster.of(folder);
        if (postmaster.isEmpty() || postmaster.get().isIdTaken()) {
            Files.deleteIfExists(Postmaster.file(folder));
        }
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
