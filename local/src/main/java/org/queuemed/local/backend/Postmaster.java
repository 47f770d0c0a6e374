package org.queuemed.local.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The main process of the PostgreSQL in a folder, as it wrote itself down in {@code postmaster.pid}: its id in the first
 * line (<a href="https://www.postgresql.org/docs/18/storage-file-layout.html">storage file layout</a>). The instant of the
 * start that stands there too proves nothing: a clock that was set moves the one that the system tells.
 */
record Postmaster(Path folder, long pid) {

    static Path file(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    static Optional<Postmaster> of(Path folder) {
        try {
            List<String> lines = Files.readAllLines(file(folder));
            return Optional.of(
                    new Postmaster(folder, Long.parseLong(lines.get(0).strip())));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The PostgreSQL that has the id now; maybe of another folder. */
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid).filter(Postmaster::isPostgres);
    }

    /** Whether anybody has the id, be it one that ended and was not collected by its parent. */
    boolean isIdTaken() {
        return ProcessHandle.of(pid).isPresent();
    }

    /**
     * The processes of any PostgreSQL that work in that folder, which those of a killed server do for a moment longer. Known
     * on Linux only, as their current folder tells it.
     */
    static List<ProcessHandle> workingIn(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .filter(process -> isSame(Path.of("/proc", "" + process.pid(), "cwd"), folder))
                .toList();
    }

    /** Whether that PostgreSQL was told on its command line to serve this folder, as the library tells it. */
    boolean isServedBy(ProcessHandle server) {
        List<String> arguments = List.of(server.info().arguments().orElse(new String[0]));
        int option = arguments.indexOf("-D");
        return option >= 0 && option + 1 < arguments.size() && isSame(Path.of(arguments.get(option + 1)), folder);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(Postmaster::isPostgres).isPresent();
    }

    /**
     * On Linux a program that was replaced since has "(deleted)" after its name, and a helper of the kernel's that is about
     * to start or to end has no name: its program is the root folder.
     */
    static boolean isPostgres(String command) {
        Path name = Path.of(command).getFileName();
        return name != null && name.toString().startsWith("postgres");
    }
}
