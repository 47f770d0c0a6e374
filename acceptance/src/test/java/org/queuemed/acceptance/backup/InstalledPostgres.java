package org.queuemed.acceptance.backup;

import org.queuemed.acceptance.cluster.PostgresServer;
import org.queuemed.local.backend.FreePort;
import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.up.ServiceEnvironment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A server of the installed PostgreSQL. */
record InstalledPostgres(PostgresPrograms programs, DataFolder folder, int port) implements PostgresServer {

    /** Starts it on what the folder keeps, or on an empty database where it keeps nothing. */
    static PostgresServer start(PostgresPrograms programs, DataFolder folder) {
        InstalledPostgres server = new InstalledPostgres(programs, folder, FreePort.next());
        if (Files.notExists(server.data().resolve("PG_VERSION"))) {
            server.make();
        }
        server.control(
                "start",
                "-o",
                "-p " + server.port() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections="
                        + ServiceEnvironment.databaseConnections(2));
        return server;
    }

    private void make() {
        programs.serve(
                log(),
                "initdb",
                "--auth=scram-sha-256",
                "--pwfile=" + folder.databasePasswordFile(),
                "--username=" + LocalPostgres.USER,
                "--encoding=UTF8",
                "--pgdata=" + data());
    }

    private void control(String what, String... options) {
        String[] arguments = new String[options.length + 6];
        System.arraycopy(options, 0, arguments, 6, options.length);
        arguments[0] = what;
        arguments[1] = "--wait";
        arguments[2] = "--timeout=120";
        arguments[3] = "--mode=fast";
        arguments[4] = "--pgdata=" + data();
        arguments[5] = "--log=" + log();
        programs.serve(log(), "pg_ctl", arguments);
    }

    private Path data() {
        return folder.postgres();
    }

    private Path log() {
        return folder.log("postgres-1");
    }

    @Override
    public Optional<ProcessHandle> process() {
        try {
            Path note = data().resolve("postmaster.pid");
            return Files.exists(note)
                    ? ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL's process is not known", e);
        }
    }

    /** One that was killed has nothing to end. */
    @Override
    public void close() {
        if (process().filter(ProcessHandle::isAlive).isPresent()) {
            control("stop");
        }
    }
}
