package org.queuemed.load.report;

import org.HdrHistogram.Histogram;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.option.Pace;
import org.queuemed.load.option.Shape;
import org.queuemed.load.processes.Usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A result as people read it. */
public final class Table {

    private static final double MICROS_A_MILLI = 1_000;
    private static final String LATENCY = "%-32s %9s %9s %9s %9s %9s %9s";
    private static final String COST = "%-24s %8s %8s %9s %9s %9s %9s %8s %8s";

    private final Result result;
    private final List<String> lines = new ArrayList<>();

    private Table(Result result) {
        this.result = result;
    }

    public static List<String> of(Result result) {
        Table table = new Table(result);
        table.shape();
        table.latencies();
        table.counts();
        if (!result.costs().isEmpty()) {
            table.costs();
        }
        return table.lines;
    }

    private void shape() {
        Shape shape = result.options().shape();
        Pace pace = result.options().pace();
        line(
                "%,d clinics of %,d patients, %d screens and %d consoles each; %,d idle phones; %s calls/s for %.1f s%s",
                shape.clinics(),
                shape.patients(),
                shape.screens(),
                shape.consoles(),
                shape.idle(),
                pace.rate(),
                result.measured().toMillis() / MICROS_A_MILLI,
                pace.oneButton() ? ", with one button" : "");
    }

    private void latencies() {
        line("");
        line(LATENCY, "milliseconds", "count", "p50", "p90", "p99", "p99.9", "max");
        for (Latency latency : Latency.values()) {
            Histogram histogram = result.figures().of(latency);
            if (latency == Latency.ECHO && histogram.getTotalCount() == 0) {
                continue;
            }
            line(
                    LATENCY,
                    latency.label(),
                    "%,d".formatted(histogram.getTotalCount()),
                    at(histogram, 50),
                    at(histogram, 90),
                    at(histogram, 99),
                    at(histogram, 99.9),
                    at(histogram, 100));
        }
    }

    private static String at(Histogram micros, double percentile) {
        return micros.getTotalCount() == 0 ? "-" : fixed(micros.getValueAtPercentile(percentile) / MICROS_A_MILLI, 2);
    }

    private void counts() {
        line("");
        for (Count count : Count.values()) {
            line("%-32s %,9d", count.label(), result.figures().of(count));
        }
        if (!result.figures().firstError().isEmpty()) {
            line("the first error: %s", result.figures().firstError());
        }
    }

    private void costs() {
        line("");
        line(COST, "process", "CPU s", "ms/call", "MiB", "connected", "at end", "KiB/conn.", "files", "at end");
        result.costs().forEach(this::cost);
        Cost services = Sums.ofServices(result.costs());
        if (services.cpuMillis() > 0) {
            cost(services);
        }
    }

    private void cost(Cost cost) {
        line(
                COST,
                cost.process().name(),
                fixed(cost.cpuMillis() / MICROS_A_MILLI, 2),
                orDash(Sums.millisACall(cost, result.figures()), 3),
                mib(cost.before()),
                mib(cost.connected()),
                mib(cost.after()),
                orDash(cost.kibAConnection(), 1),
                "%,d".formatted(cost.connected().openFiles()),
                "%,d".formatted(cost.after().openFiles()));
    }

    private static String mib(Usage usage) {
        return fixed(usage.residentKib() / 1_024.0, 1);
    }

    private static String orDash(OptionalDouble value, int digits) {
        return value.isPresent() ? fixed(value.getAsDouble(), digits) : "-";
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private void line(String format, Object... values) {
        lines.add(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
