package org.queuemed.load.processes;

/**
 * What a process uses, its children included.
 *
 * @param cpuMillis of processor time since it began
 * @param residentKib of memory now
 * @param openFiles now, sockets among them; 0 where that is not ours to see
 */
public record Usage(long cpuMillis, long residentKib, long openFiles) {

    public static final Usage NONE = new Usage(0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(cpuMillis + other.cpuMillis, residentKib + other.residentKib, openFiles + other.openFiles);
    }
}
