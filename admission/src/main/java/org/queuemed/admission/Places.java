package org.queuemed.admission;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** So many at once for everybody who comes. Thread-safe. */
public final class Places {

    private final ConcurrentMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int most;

    /** @param most for each */
    public Places(int most) {
        this.most = most;
    }

    /** Takes one, if there is one left; it is to be given back once. */
    public boolean take(String who) {
        int[] left = new int[1];
        taken.compute(who, (same, present) -> {
            int before = present == null ? 0 : present;
            left[0] = most - before;
            return before < most ? before + 1 : before;
        });
        return left[0] > 0;
    }

    public void giveBack(String who) {
        taken.computeIfPresent(who, (same, present) -> present == 1 ? null : present - 1);
    }

    /** How many are remembered. */
    int known() {
        return taken.size();
    }
}
