package org.queuemed.load.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The servers on one processor and this tool on another, so that neither takes time from the other. */
final class Pinning {

    private Pinning() {}

    /** What stands before a command that runs on that processor; nothing where the system has no such command. */
    static List<String> to(int processor) {
        return isPossible() ? List.of("taskset", "-c", Integer.toString(processor)) : List.of();
    }

    /** Moves what runs already there, with all that it has started. */
    static void move(ProcessHandle running, int processor) throws IOException {
        if (!isPossible()) {
            return;
        }
        for (ProcessHandle process :
                Stream.concat(Stream.of(running), running.descendants()).toList()) {
            // One that ended meanwhile cannot be moved, nor need it be.
            new ProcessBuilder("taskset", "-a", "-c", "-p", Integer.toString(processor), Long.toString(process.pid()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        }
    }

    static boolean isPossible() {
        try {
            return Runtime.getRuntime().availableProcessors() > 1
                    && new ProcessBuilder("taskset", "-c", "1", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
