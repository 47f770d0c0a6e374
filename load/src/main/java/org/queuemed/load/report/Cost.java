package org.queuemed.load.report;

import org.queuemed.load.processes.Watched;

import java.util.OptionalDouble;

/**
 * What one process used.
 *
 * @param cpuMillis while it counted
 * @param before KiB of resident memory before anybody was connected
 * @param connected once all were, and it had settled
 * @param after at the end
 * @param connections that it holds, if it is known to be the one that holds them
 */
public record Cost(Watched process, long cpuMillis, long before, long connected, long after, long connections) {

    /** Fewer would be lost in what a process uses anyway. */
    private static final int ENOUGH = 100;

    OptionalDouble kibAConnection() {
        return connections < ENOUGH
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (connected - before) / connections);
    }
}
