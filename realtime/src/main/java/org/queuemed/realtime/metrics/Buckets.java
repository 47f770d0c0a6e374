package org.queuemed.realtime.metrics;

import java.time.Duration;
import java.util.stream.LongStream;

/** Where histograms have their steps: fine around the 100 ms that are promised, coarse up to what only a fault takes. */
final class Buckets {

    private Buckets() {}

    static Duration[] ofDelays() {
        return LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
                .mapToObj(Duration::ofMillis)
                .toArray(Duration[]::new);
    }
}
