package org.queuemed.load.processes;

import org.queuemed.load.Refusal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes that are looked at, and what they have used. */
public final class Processes {

    private final ProcFiles files;
    private final List<Watched> watched;

    Processes(ProcFiles files, List<Watched> watched) {
        this.files = files;
        this.watched = watched;
    }

    /**
     * @param typed process ids, each with a name or without, or the file in which {@code ./queuemed up} lists its own
     * @throws Refusal where one of them is not there
     */
    public static Processes of(Optional<String> typed) {
        ProcFiles files = new ProcFiles(Path.of("/proc"));
        return new Processes(
                files, typed.map(text -> new Named(files).read(text)).orElse(List.of()));
    }

    /** Whether this system tells what a process uses. */
    public boolean canBeSeen() {
        return files.exist();
    }

    public List<Watched> watched() {
        return watched;
    }

    /** What each has used, without those that are gone. Empty where the system does not tell. */
    public Map<Watched, Usage> look() {
        Map<Watched, Usage> usages = new LinkedHashMap<>();
        watched.stream()
                .filter(process -> files.cpuMillis(process.pid()).isPresent())
                .forEach(process -> usages.put(process, usage(process.pid())));
        return usages;
    }

    /** A database has a process a connection; what they share is counted once, as their parent's. */
    private Usage usage(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(child -> usage(child.pid(), "RssAnon"))
                .reduce(usage(pid, "VmRSS"), Usage::plus);
    }

    private Usage usage(long pid, String memory) {
        return new Usage(files.cpuMillis(pid).orElse(0L), files.kib(pid, memory).orElse(0L), files.openFiles(pid));
    }
}
