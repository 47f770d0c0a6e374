package org.queuemed.load.report;

import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.processes.Watched;

import java.util.List;
import java.util.OptionalDouble;

/** What follows from a result. */
final class Sums {

    private Sums() {}

    /** QueueMed's own processes together, without the stores. */
    static Cost ofServices(List<Cost> costs) {
        return costs.stream()
                .filter(cost -> cost.process().isService())
                .reduce(new Cost(new Watched("the services together", 0), 0, 0, 0, 0, 0), Sums::sum);
    }

    /** The connections are left out: they are somebody's in particular. */
    private static Cost sum(Cost one, Cost other) {
        return new Cost(
                one.process(),
                one.cpuMillis() + other.cpuMillis(),
                one.before() + other.before(),
                one.connected() + other.connected(),
                one.after() + other.after(),
                0);
    }

    static OptionalDouble millisACall(Cost cost, Figures figures) {
        long calls = figures.of(Count.CALLS);
        return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cost.cpuMillis() / calls);
    }
}
