package org.queuemed.acceptance.backup;

import org.queuemed.local.backend.LocalPostgres;

import java.nio.file.Path;

/** The two commands of the runbook. */
record Backup(PostgresPrograms programs, Path folder) {

    void dump(int port, String password) {
        programs.operate(
                log(),
                port,
                password,
                "pg_dump",
                "--format=custom",
                "--file=" + file(),
                "--dbname=" + LocalPostgres.DATABASE);
    }

    /** Into an empty database. */
    void restore(int port, String password) {
        programs.operate(
                log(),
                port,
                password,
                "pg_restore",
                "--no-owner",
                "--exit-on-error",
                "--single-transaction",
                "--dbname=" + LocalPostgres.DATABASE,
                file());
    }

    private String file() {
        return folder.resolve("queuemed.dump").toString();
    }

    private Path log() {
        return folder.resolve("backup.log");
    }
}
