package org.queuemed.local.backend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is written down of a process in order to know it again: an id is given to another process after a while, the id
 * together with the instant of the start is not.
 *
 * @param pid its id
 * @param started when it was started, as far as the system and the process itself agree on it
 */
public record ProcessTrace(long pid, Instant started) {

    /** The start as seen from another JVM differs by the rounding of the system's boot time. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    public static ProcessTrace of(ProcessHandle process) {
        return new ProcessTrace(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, if it runs and is provably this one. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(ProcessTrace::runs).filter(this::startedThen);
    }

    /**
     * Ends it if it is still there: asks first, then kills.
     *
     * @return whether there was something to end
     */
    public boolean end(Duration patience) {
        Optional<ProcessHandle> found = find();
        found.ifPresent(process -> end(process, patience));
        return found.isPresent();
    }

    /** What Ctrl-C would tell it; Java itself knows TERM and KILL only. */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("sh", "-c", "kill -INT \"$1\"", "sh", "" + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("process " + process.pid() + " could not be interrupted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + process.pid() + " was ending", e);
        }
    }

    private static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!isGoneWithin(process, patience)) {
            process.destroyForcibly();
            isGoneWithin(process, patience);
        }
    }

    static boolean isGoneWithin(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs(process) && System.nanoTime() < deadline) {
            await(process);
        }
        return !runs(process);
    }

    /** Waits a moment; for one that is not our child the system tells nothing, and a dead one may stay in its list. */
    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        } catch (ExecutionException e) {
            throw new IllegalStateException("process " + process.pid() + " cannot be waited for", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while process " + process.pid() + " was ending", e);
        }
    }

    /** A process that ended but was not collected by its parent is still listed, without a program. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(start, started).abs().compareTo(ROUNDING) <= 0)
                .isPresent();
    }
}
