package org.queuemed.local.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where Redis listens, for whom, and that it keeps nothing: as arguments for a test, as a file where there is a secret. */
record RedisSettings(int port, String password) {

    static RedisSettings forAnybody(int port) {
        return new RedisSettings(port, "");
    }

    boolean isForAnybody() {
        return password.isEmpty();
    }

    List<String> arguments() {
        return List.of("--port", "" + port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no");
    }

    /** Everybody on the machine can read the arguments of a process; this file is its owner's from the first byte on. */
    Path writtenTo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                port %d
                bind 127.0.0.1
                save ""
                appendonly no
                requirepass %s
                """.formatted(port, password));
    }

    /** What is said to see whether it is there; only the Redis that knows the password answers with a plus sign. */
    String greeting() {
        return isForAnybody() ? "PING\r\n" : "AUTH " + password + "\r\n";
    }

    String url() {
        return isForAnybody() ? "redis://127.0.0.1:" + port : LocalRedis.url(port, password);
    }
}
