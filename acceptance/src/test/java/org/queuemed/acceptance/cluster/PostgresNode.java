package org.queuemed.acceptance.cluster;

import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.up.ServiceEnvironment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL with the truth. After a restart it is at another port, where the wires to it follow. */
public final class PostgresNode {

    private final DataFolder folder;
    private final Path programs;
    private final List<Wire> wires = new ArrayList<>();
    private LocalPostgres postgres;

    private PostgresNode(DataFolder folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static PostgresNode in(DataFolder folder, Path tools) {
        PostgresNode node = new PostgresNode(folder, tools.resolve("postgres"));
        node.restart();
        return node;
    }

    public int port() {
        return postgres.port();
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
        postgres = LocalPostgres.keptIn(
                folder.postgres(),
                folder.databasePasswordFile(),
                ServiceEnvironment.databaseConnections(2),
                programs,
                folder.log("postgres-1"));
        wires.forEach(wire -> wire.lead(postgres.port()));
    }

    void close() {
        postgres.close();
    }
}
