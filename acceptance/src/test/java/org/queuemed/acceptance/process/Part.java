package org.queuemed.acceptance.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One line of the list of processes that {@code ./queuemed up} keeps: {@code name pid port startInstant}. */
public record Part(String name, long pid, int port, Instant started) {

    static List<Part> readFrom(Path processes) {
        try {
            return Files.readAllLines(processes).stream().map(Part::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("there is no list of processes", e);
        }
    }

    private static Part read(String line) {
        String[] words = line.split(" ");
        return new Part(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]), Instant.parse(words[3]));
    }

    /** Where it listens. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** A process whose parent was killed may stay in the system's list for a while, without a program. */
    public boolean isAlive() {
        return process().flatMap(handle -> handle.info().command()).isPresent();
    }

    void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** It stands still: its connections stay, and nothing is answered. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending " + name, e);
        }
    }

    /** By its start as well, for a number is given again to somebody else. */
    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> handle.info().startInstant().equals(Optional.of(started)));
    }
}
