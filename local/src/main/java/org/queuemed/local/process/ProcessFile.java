package org.queuemed.local.process;

import org.queuemed.local.backend.ProcessTrace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file that says who runs, one part a line: name, process id, port and instant of the start, with a space between. It
 * is for the next launcher, which ends what this one left behind if it is killed, and for people and tests.
 */
public final class ProcessFile {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path file;
    private final List<Part> parts = new ArrayList<>();

    public ProcessFile(Path file) {
        this.file = file;
    }

    /** Writes down one more; the file is whole at every moment. */
    public synchronized void add(Part part) {
        parts.add(part);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(aside, parts.stream().map(ProcessFile::line).collect(Collectors.joining()));
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of processes could not be written to " + file, e);
        }
    }

    /** Nobody runs any more. */
    public synchronized void clear() {
        parts.clear();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the list of processes could not be removed from " + file, e);
        }
    }

    /**
     * Ends what is written there, the last started first, as far as it still runs and is provably the same process.
     *
     * @return the names of those that were ended
     */
    public List<String> endLeftovers() {
        return leftovers().reversed().stream()
                .filter(entry -> entry.trace().end(PATIENCE))
                .map(Entry::name)
                .toList();
    }

    private List<Entry> leftovers() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> Entry.of(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of processes could not be read from " + file, e);
        }
    }

    private static String line(Part part) {
        ProcessTrace trace = ProcessTrace.of(part.process());
        return part.name() + " " + trace.pid() + " " + part.port() + " " + trace.started() + "\n";
    }

    private record Entry(String name, ProcessTrace trace) {

        /** A line that cannot be read proves nothing about any process. */
        static Optional<Entry> of(String line) {
            String[] words = line.split(" ");
            try {
                return Optional.of(
                        new Entry(words[0], new ProcessTrace(Long.parseLong(words[1]), Instant.parse(words[3]))));
            } catch (NumberFormatException | DateTimeParseException | IndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }
    }
}
