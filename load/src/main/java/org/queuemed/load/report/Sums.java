package org.queuemed.load.report;

import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.processes.Usage;
import org.queuemed.load.processes.Watched;

import java.util.List;
import java.util.OptionalDouble;

/** What follows from a result. */
final class Sums {

    private Sums() {}

    /** QueueMed's own processes together, without the stores. */
    static Cost ofServices(List<Cost> costs) {
        Cost none = new Cost(new Watched("the services together", 0), 0, Usage.NONE, Usage.NONE, Usage.NONE, 0);
        return costs.stream().filter(cost -> cost.process().isService()).reduce(none, Sums::sum);
    }

    /** The connections are left out: they are somebody's in particular. */
    private static Cost sum(Cost one, Cost other) {
        return new Cost(
                one.process(),
                one.cpuMillis() + other.cpuMillis(),
                one.before().plus(other.before()),
                one.connected().plus(other.connected()),
                one.after().plus(other.after()),
                0);
    }

    static OptionalDouble millisACall(Cost cost, Figures figures) {
        long calls = figures.of(Count.CALLS);
        return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) cost.cpuMillis() / calls);
    }
}
