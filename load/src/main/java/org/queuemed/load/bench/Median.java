package org.queuemed.load.bench;

import java.util.List;

/** Of several runs, what one noisy moment cannot move; what was not measured is left out. */
final class Median {

    private Median() {}

    static double of(List<Measurement> runs, Measurement.Reading reading) {
        double[] sorted = sorted(runs, reading);
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static double least(List<Measurement> runs, Measurement.Reading reading) {
        double[] sorted = sorted(runs, reading);
        return sorted.length == 0 ? Double.NaN : sorted[0];
    }

    static double most(List<Measurement> runs, Measurement.Reading reading) {
        double[] sorted = sorted(runs, reading);
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length - 1];
    }

    private static double[] sorted(List<Measurement> runs, Measurement.Reading reading) {
        return runs.stream()
                .mapToDouble(reading)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
