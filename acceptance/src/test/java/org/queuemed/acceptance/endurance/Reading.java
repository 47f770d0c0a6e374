package org.queuemed.acceptance.endurance;

import org.queuemed.load.processes.Usage;

/**
 * What one process used at one time.
 *
 * @param liveKib of objects that are still needed; 0 where it is no JVM
 * @param residentKib of memory
 * @param openFiles sockets among them
 * @param cpuMillis of processor time since it began
 */
record Reading(long liveKib, long residentKib, long openFiles, long cpuMillis) {

    static Reading of(long liveKib, Usage usage) {
        return new Reading(liveKib, usage.residentKib(), usage.openFiles(), usage.cpuMillis());
    }
}
