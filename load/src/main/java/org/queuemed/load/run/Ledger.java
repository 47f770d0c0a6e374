package org.queuemed.load.run;

import org.queuemed.load.option.Shape;
import org.queuemed.load.processes.Processes;
import org.queuemed.load.processes.Usage;
import org.queuemed.load.processes.Watched;
import org.queuemed.load.report.Cost;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Looks at the servers' processes at the moments that matter, and says what lay between. */
final class Ledger {

    private final Processes processes;
    private Map<Watched, Usage> before = Map.of();
    private Map<Watched, Usage> connected = Map.of();
    private Map<Watched, Usage> begun = Map.of();
    private Map<Watched, Usage> ended = Map.of();
    private long beginNanos;
    private long endNanos;

    Ledger(Processes processes) {
        this.processes = processes;
    }

    void nobodyConnected() {
        before = processes.look();
    }

    void allConnected() {
        connected = processes.look();
    }

    void begin() {
        beginNanos = System.nanoTime();
        begun = processes.look();
    }

    void end() {
        endNanos = System.nanoTime();
        ended = processes.look();
    }

    Duration measured() {
        return Duration.ofNanos(endNanos - beginNanos);
    }

    /** Of those that are still there. */
    List<Cost> costs(Shape shape) {
        return ended.keySet().stream().map(process -> cost(process, shape)).toList();
    }

    private Cost cost(Watched process, Shape shape) {
        return new Cost(
                process,
                ended.get(process).cpuMillis() - begun.get(process).cpuMillis(),
                before.get(process),
                connected.get(process),
                ended.get(process),
                connections(process, shape));
    }

    /** Several instances share them evenly, by and large. */
    private long connections(Watched process, Shape shape) {
        if (!process.isFanOut()) {
            return 0;
        }
        long alike = ended.keySet().stream()
                .filter(other -> other.isFanOut() && other.isNotification() == process.isNotification())
                .count();
        return (process.isNotification() ? shape.phones() + shape.allConsoles() : shape.allScreens()) / alike;
    }
}
