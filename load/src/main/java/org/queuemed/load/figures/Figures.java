package org.queuemed.load.figures;

import org.HdrHistogram.Histogram;

import java.util.EnumMap;
import java.util.Map;

/** What was timed and counted, by one worker or, added up, by all of them. Not thread-safe. */
public final class Figures {

    /** Of a value; finer than any two runs agree. */
    private static final int DIGITS = 3;

    private final Map<Latency, Histogram> latencies = new EnumMap<>(Latency.class);
    private final Map<Count, Long> counts = new EnumMap<>(Count.class);

    private String firstError = "";

    public Figures() {
        for (Latency latency : Latency.values()) {
            latencies.put(latency, new Histogram(DIGITS));
        }
        for (Count count : Count.values()) {
            counts.put(count, 0L);
        }
    }

    public void time(Latency latency, long nanos) {
        latencies.get(latency).recordValue(Math.max(0, nanos / 1_000));
    }

    public void count(Count count) {
        count(count, 1);
    }

    public void count(Count count, long more) {
        counts.merge(count, more, Long::sum);
    }

    public void add(Figures others) {
        others.latencies.forEach((latency, histogram) -> latencies.get(latency).add(histogram));
        others.counts.forEach(this::count);
        error(others.firstError);
    }

    /** Only the first is kept: most often all are alike. */
    public void error(String what) {
        if (firstError.isEmpty() && what != null) {
            firstError = what;
        }
    }

    /** What the first error said; empty where there was none. */
    public String firstError() {
        return firstError;
    }

    public long of(Count count) {
        return counts.get(count);
    }

    /** In microseconds. */
    public Histogram of(Latency latency) {
        return latencies.get(latency);
    }
}
