package org.queuemed.load.processes;

import org.queuemed.load.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which processes are meant. */
final class Named {

    private static final Pattern ENTRY = Pattern.compile("(?:([a-z][a-z0-9-]*)=)?([0-9]{1,9})");
    private static final Pattern SERVICE = Pattern.compile("(queue|notification|display)-service");

    private final ProcFiles files;

    Named(ProcFiles files) {
        this.files = files;
    }

    List<Watched> read(String typed) {
        Path list = Path.of(typed);
        return Files.isRegularFile(list)
                ? listed(list)
                : Arrays.stream(typed.split(",")).map(this::entry).toList();
    }

    /** One a line: name, process id, and what does not matter here. */
    private List<Watched> listed(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .map(line -> line.split(" "))
                    .map(words -> entry(words[0] + "=" + words[1]))
                    .toList();
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.ofCommand("The file " + list + " is no list of processes.");
        }
    }

    private Watched entry(String typed) {
        Matcher entry = ENTRY.matcher(typed);
        if (!entry.matches()) {
            throw Refusal.ofCommand(
                    "Option --pids takes process ids, such as 12,13 or queue=12,notification=13, or the file"
                            + " that ./queuemed up prints as Processes, not " + typed + ".");
        }
        long pid = Long.parseLong(entry.group(2));
        if (ProcessHandle.of(pid).isEmpty()) {
            throw Refusal.ofCommand("There is no process " + pid + ".");
        }
        return new Watched(entry.group(1) == null ? guess(pid) : entry.group(1), pid);
    }

    private String guess(long pid) {
        return files.commandLine(pid)
                .map(SERVICE::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse(Long.toString(pid));
    }
}
