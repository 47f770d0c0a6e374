package org.queuemed.local.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The main process of a PostgreSQL as it wrote itself down in {@code postmaster.pid}: its id in the first line, the
 * second of its start in the third (<a href="https://www.postgresql.org/docs/18/storage-file-layout.html">storage file
 * layout</a>).
 */
record Postmaster(long pid, Instant started) {

    static Path file(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    static Optional<Postmaster> of(Path folder) {
        try {
            List<String> lines = Files.readAllLines(file(folder));
            long pid = Long.parseLong(lines.get(0).strip());
            return Optional.of(new Postmaster(
                    pid, Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()))));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The process, when it runs and is provably that one: an id alone may belong to another by now. */
    Optional<ProcessHandle> process() {
        return new ProcessTrace(pid, started).find();
    }
}
