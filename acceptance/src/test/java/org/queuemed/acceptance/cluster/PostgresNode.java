package org.queuemed.acceptance.cluster;

import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.up.ServiceEnvironment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The PostgreSQL with the truth. After a restart it is at another port, where the wires to it follow. */
public final class PostgresNode {

    private final DataFolder folder;
    private final Function<DataFolder, PostgresServer> program;
    private final List<Wire> wires = new ArrayList<>();
    private PostgresServer postgres;

    private PostgresNode(DataFolder folder, Function<DataFolder, PostgresServer> program) {
        this.folder = folder;
        this.program = program;
    }

    /** @param program starts a server on what is kept in that folder */
    static PostgresNode in(DataFolder folder, Function<DataFolder, PostgresServer> program) {
        PostgresNode node = new PostgresNode(folder, program);
        node.restart();
        return node;
    }

    /** The program that the library brings, unpacked below that folder. */
    static Function<DataFolder, PostgresServer> embedded(Path tools) {
        return folder -> new Embedded(LocalPostgres.keptIn(
                folder.postgres(),
                folder.databasePasswordFile(),
                ServiceEnvironment.databaseConnections(2),
                tools.resolve("postgres"),
                folder.log("postgres-1")));
    }

    private record Embedded(LocalPostgres server) implements PostgresServer {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public Optional<ProcessHandle> process() {
            return server.process();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    public int port() {
        return postgres.port();
    }

    public String user() {
        return LocalPostgres.USER;
    }

    public String database() {
        return LocalPostgres.DATABASE;
    }

    public String password() {
        return folder.databasePassword();
    }

    void isReachedBy(Wire wire) {
        wires.add(wire);
    }

    /** Asks it to end, as an operator would; who is connected is sent away. */
    public void stop() {
        postgres.close();
    }

    /** Its main process is killed, and its others end when they notice. */
    public void kill() {
        ProcessHandle process = postgres.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        // gives back the folder, which is all that is left to do
        postgres.close();
    }

    /** Starts it on what it has kept. */
    public void restart() {
        restart(port -> {});
    }

    /**
     * Starts it, and does something with it before the services reach it.
     *
     * @param before is given its port
     */
    public void restart(IntConsumer before) {
        postgres = program.apply(folder);
        before.accept(postgres.port());
        wires.forEach(wire -> wire.lead(postgres.port()));
    }

    /** The folder of what it keeps; to be touched only while it does not run. */
    public Path kept() {
        return folder.postgres();
    }

    void close() {
        postgres.close();
    }
}
