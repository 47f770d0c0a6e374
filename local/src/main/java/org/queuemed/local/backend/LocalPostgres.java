package org.queuemed.local.backend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A PostgreSQL on a loopback port, its data in a folder of the caller's. */
public final class LocalPostgres implements AutoCloseable {

    public static final String USER = "postgres";
    public static final String DATABASE = "postgres";

    private final EmbeddedPostgres server;
    private final Path folder;

    private LocalPostgres(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts it on a free port; the folder is kept when it stops and taken up again when it starts. */
    public static LocalPostgres keptIn(Path folder) {
        return keep(folder, trusting(FreePort.next()));
    }

    /**
     * Starts it as {@link #keptIn(Path)} does, for those only who know the password, with its output in a file. It runs
     * until it is closed, even when this JVM is killed.
     *
     * @param passwordFile the password of {@link #USER}, on one line; asked for from the first start on
     * @param connections how many it takes at once
     * @param programs where its programs are unpacked, once for all data folders
     */
    public static LocalPostgres keptIn(Path folder, Path passwordFile, int connections, Path programs, Path log) {
        try {
            String password = Files.readString(passwordFile).strip();
            return keep(
                    folder,
                    trusting(FreePort.next())
                            // the library's way to initdb's options: they follow its own, and the last one counts
                            .setLocaleConfig("auth", "scram-sha-256")
                            .setLocaleConfig("pwfile", passwordFile.toString())
                            .setConnectConfig("password", password)
                            .setServerConfig("max_connections", "" + connections)
                            // the library turns both off, which a test may; what a clinic was told is there must
                            // outlive a power cut and a killed server. The rest of what makes it so is PostgreSQL's own
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setOverrideWorkingDirectory(programs.toFile())
                            .setOutputRedirector(Redirect.appendTo(log.toFile()))
                            .setErrorRedirector(Redirect.appendTo(log.toFile()))
                            .setRegisterShutdownHook(false));
        } catch (IOException e) {
            throw new UncheckedIOException("the database's password could not be read from " + passwordFile, e);
        }
    }

    /** Starts it in a folder that is deleted when it stops. */
    public static LocalPostgres throwaway() {
        try {
            Path folder = Files.createTempDirectory("queuemed-postgres");
            return start(folder, trusting(FreePort.next()).setCleanDataDirectory(true));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for PostgreSQL", e);
        }
    }

    private static EmbeddedPostgres.Builder trusting(int port) {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        InstalledPrograms.postgres().ifPresent(builder::setPgBinaryResolver);
        return builder.setPort(port)
                .setCleanDataDirectory(false)
                // no socket in a folder that everybody can reach
                .setServerConfig("unix_socket_directories", "")
                .setPGStartupWait(Duration.ofMinutes(1));
    }

    private static LocalPostgres keep(Path folder, EmbeddedPostgres.Builder builder) {
        KeptDatabase kept = new KeptDatabase(folder);
        kept.makeReady();
        LocalPostgres postgres = start(folder, builder);
        kept.markComplete();
        return postgres;
    }

    private static LocalPostgres start(Path folder, EmbeddedPostgres.Builder builder) {
        try {
            return new LocalPostgres(builder.setDataDirectory(folder).start(), folder);
        } catch (IOException | IllegalStateException e) {
            // the library leaves behind a server that is there but does not answer
            new KeptDatabase(folder).endServer();
            throw new IllegalStateException("PostgreSQL did not start in " + folder, e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The server's main process, while it runs. */
    public Optional<ProcessHandle> process() {
        return Postmaster.of(folder).flatMap(Postmaster::server);
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
