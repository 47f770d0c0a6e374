package org.queuemed.acceptance.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;

/** What Java has no words for: a process that stands still, holds its connections, and goes on as if nothing had been. */
public final class Signals {

    private Signals() {}

    public static void freeze(ProcessHandle process) {
        send("STOP", process);
    }

    public static void thaw(ProcessHandle process) {
        send("CONT", process);
    }

    /** The number is that of a child of ours, which the system gives to nobody else before we have seen its end. */
    private static void send(String signal, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("no signal can be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a signal", e);
        }
    }
}
