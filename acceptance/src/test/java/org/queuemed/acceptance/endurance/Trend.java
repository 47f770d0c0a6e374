package org.queuemed.acceptance.endurance;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What one process used, over the run, at even intervals. Its first quarter counts for nothing: until lists are full and code is
 * compiled, a process may grow.
 */
record Trend(List<Reading> readings) {

    private static final int QUARTERS = 4;

    /** What of it is there in the last quarter that was not there in the second. */
    long growth(ToLongFunction<Reading> of) {
        return median(QUARTERS, of) - median(2, of);
    }

    /** @param quarter counted from 1 */
    long median(int quarter, ToLongFunction<Reading> of) {
        int size = readings.size();
        long[] sorted = readings.subList(size * (quarter - 1) / QUARTERS, size * quarter / QUARTERS).stream()
                .mapToLong(of)
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}
