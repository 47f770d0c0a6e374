package org.queuemed.load.bench;

import java.util.List;
import java.util.Locale;

/**
 * One figure that is asked for.
 *
 * @param floor whether the bare server has such a figure too
 */
record Row(String title, String unit, Measurement.Reading reading, boolean floor) {

    private static final String LAST_P50 = "/latency/lastPhone/p50";
    private static final String LAST_P99 = "/latency/lastPhone/p99";
    private static final String CPU = "/services/cpuMillisPerCall";

    static final List<Row> ALL = List.of(
            latency("1,100 connections, 20 calls/s: call → last phone, p50", Scenario.SMALL, LAST_P50),
            latency("… p99", Scenario.SMALL, LAST_P99),
            latency("11,000 connections, 20 calls/s: call → last phone, p50", Scenario.LARGE, LAST_P50),
            latency("… p99", Scenario.LARGE, LAST_P99),
            latency("19,000 connections on one instance: call → last phone, p99", Scenario.FULL, LAST_P99),
            latency("one clinic of 2,000: call → last phone, p99", Scenario.ONE_LARGE, LAST_P99),
            new Row("services' CPU a call, 1,100 connections", "ms", run -> run.of(Scenario.SMALL, CPU), true),
            new Row("services' CPU a call, 11,000 connections", "ms", run -> run.of(Scenario.LARGE, CPU), true),
            new Row("… every step of a visit a request", "ms", run -> run.of(Scenario.ALL_STEPS, CPU), true),
            new Row("… 60 calls/s", "ms", run -> run.of(Scenario.BUSY, CPU), true),
            new Row("services' CPU for one more phone in the clinic", "µs", Row::oneMorePhone, true),
            new Row("services' CPU a call with 1,000 other clinics : with 10", "", Row::otherClinics, false),
            new Row("notification: messages delivered a CPU second", "", Row::delivered, true),
            new Row("notification: resident memory a connection, 19,000", "KiB", Row::memory, true),
            new Row("messages lost, in all of it", "", run -> run.sum("/count/lost"), false),
            new Row("HTTP errors and reconnects, in all of it", "", Row::trouble, false));

    private static Row latency(String title, Scenario scenario, String pointer) {
        return new Row(title, "ms", run -> run.of(scenario, pointer), true);
    }

    private static double oneMorePhone(Measurement run) {
        return (run.of(Scenario.CROWDED, CPU) - run.of(Scenario.SMALL, CPU)) / 100 * 1_000;
    }

    private static double otherClinics(Measurement run) {
        return run.of(Scenario.MANY_OTHERS, CPU) / run.of(Scenario.FEW_OTHERS, CPU);
    }

    private static double delivered(Measurement run) {
        return run.of(Scenario.BROADCAST, "/count/framesNotification")
                / run.of(Scenario.BROADCAST, "/process/notification-service-1/cpuMillis")
                * 1_000;
    }

    private static double memory(Measurement run) {
        return run.of(Scenario.FULL, "/process/notification-service-1/kibPerConnection");
    }

    private static double trouble(Measurement run) {
        return run.sum("/count/httpErrors") + run.sum("/count/reconnects");
    }

    /** A line of the table: the median of all runs, their least and most, and how it compares to the floor's. */
    String line(List<Measurement> runs, List<Measurement> bareRuns) {
        double median = Median.of(runs, reading);
        double bare = floor ? Median.of(bareRuns, reading) : Double.NaN;
        return "| " + title + " | " + shown(median) + (unit.isEmpty() ? "" : " " + unit) + " | "
                + shown(Median.least(runs, reading)) + " – " + shown(Median.most(runs, reading)) + " | " + shown(bare)
                + " | " + shown(median / bare) + " |";
    }

    private static String shown(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, value >= 1_000 || value == Math.rint(value) ? "%,.0f" : "%.2f", value);
    }
}
