package org.queuemed.load.report;

import org.queuemed.load.processes.Usage;
import org.queuemed.load.processes.Watched;

import java.util.OptionalDouble;

/**
 * What one process used.
 *
 * @param cpuMillis while it counted
 * @param before anybody was connected
 * @param connected once all were, and it had settled
 * @param after the last call that counted
 * @param connections that it holds, if it is known to be the one that holds them
 */
public record Cost(Watched process, long cpuMillis, Usage before, Usage connected, Usage after, long connections) {

    /** Fewer would be lost in what a process uses anyway. */
    private static final int ENOUGH = 100;

    OptionalDouble kibAConnection() {
        return connections < ENOUGH
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (connected.residentKib() - before.residentKib()) / connections);
    }
}
