package org.queuemed.local.backend;

import redis.embedded.core.ExecutableProvider;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program of Redis: the one that is installed and named, or else the one that the library brings, unpacked once a JVM and
 * deleted when the JVM ends.
 */
public final class RedisProgram {

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

    /** To be started with these arguments. */
    public static ProcessBuilder with(List<String> arguments) {
        Optional<File> installed = InstalledPrograms.redis();
        File program = installed.orElseGet(RedisProgram::unpacked);
        List<String> command = new ArrayList<>(IN_A_SESSION_OF_ITS_OWN);
        command.add(program.getPath());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command);
        return installed.isPresent() ? builder : builder.directory(program.getParentFile());
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
