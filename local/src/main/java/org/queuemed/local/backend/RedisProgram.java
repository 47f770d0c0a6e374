package org.queuemed.local.backend;

import redis.embedded.core.ExecutableProvider;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The program of Redis, unpacked once a JVM and deleted when the JVM ends. The library brings it. */
final class RedisProgram {

    /**
     * Ctrl-C reaches every process of the terminal's foreground group, and Redis takes it for an order to end; in a session of
     * its own it does not get it. The process keeps its id through all of this. Linux has setsid, macOS has perl; where there
     * is neither, Redis ends at once with Ctrl-C, and QueueMed with it, in no order.
     */
    private static final List<String> IN_A_SESSION_OF_ITS_OWN = List.of("sh", "-c", """
            if command -v setsid >/dev/null; then exec setsid "$@"
            elif command -v perl >/dev/null; then exec perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV' "$@"
            else exec "$@"
            fi""", "sh");

    private static File file;

    private RedisProgram() {}

    static ProcessBuilder with(List<String> arguments) {
        File program = unpacked();
        List<String> command = new ArrayList<>(IN_A_SESSION_OF_ITS_OWN);
        command.add(program.getPath());
        command.addAll(arguments);
        return new ProcessBuilder(command).directory(program.getParentFile());
    }

    private static synchronized File unpacked() {
        if (file == null) {
            try {
                file = ExecutableProvider.newJarResourceProvider().get();
            } catch (IOException e) {
                throw new UncheckedIOException("the Redis program could not be unpacked", e);
            }
        }
        return file;
    }
}
