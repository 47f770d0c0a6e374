package org.queuemed.local.up;

import org.queuemed.local.Refusal;
import org.queuemed.local.backend.FreePort;
import org.queuemed.local.backend.LocalPostgres;
import org.queuemed.local.backend.LocalRedis;
import org.queuemed.local.folder.DataFolder;
import org.queuemed.local.process.BackendPart;
import org.queuemed.local.process.Part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;

/** PostgreSQL and Redis on the data folder. */
record Stores(DataFolder folder, Path programs) {

    /** @param tools the project's folder of tools, shared by all data folders */
    static Stores on(DataFolder folder, Path tools) {
        Path programs = tools.resolve("postgres");
        try {
            Files.createDirectories(programs);
            // nobody else may put a program there that we would run
            Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwx------"));
            return new Stores(folder, programs);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the programs of PostgreSQL", e);
        }
    }

    /** @param connections how many the services may have, all together */
    Part postgres(int connections) {
        Path log = folder.log("postgres-1");
        return started(
                log,
                () -> part(
                        LocalPostgres.keptIn(
                                folder.postgres(), folder.databasePasswordFile(), connections, programs, log),
                        log));
    }

    /** Nobody else would stop it if it were not to become a part. */
    private static Part part(LocalPostgres postgres, Path log) {
        Optional<ProcessHandle> process = postgres.process();
        if (process.isEmpty()) {
            postgres.close();
            throw new IllegalStateException("PostgreSQL answered and cannot be found among the processes");
        }
        return new BackendPart("postgres-1", postgres.port(), log, process.get(), postgres);
    }

    Part redis() {
        Path log = folder.log("redis-1");
        return started(log, () -> {
            LocalRedis redis =
                    LocalRedis.start(FreePort.next(), folder.redisPassword(), folder.redisConfiguration(), log);
            return new BackendPart("redis-1", redis.port(), log, redis.process(), redis);
        });
    }

    private static Part started(Path log, Supplier<Part> starting) {
        try {
            return starting.get();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw Refusal.of(e.getMessage() + "; its log is " + log + LogTail.of(log));
        }
    }
}
