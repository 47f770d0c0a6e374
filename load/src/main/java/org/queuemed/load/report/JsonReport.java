package org.queuemed.load.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.HdrHistogram.Histogram;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.option.Pace;
import org.queuemed.load.option.Shape;
import org.queuemed.load.processes.Usage;

/** A result as programs read it. Latencies are in milliseconds, memory is in KiB. */
public final class JsonReport {

    private static final double MICROS_A_MILLI = 1_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonReport() {}

    public static String of(Result result) {
        ObjectNode all = JSON.createObjectNode();
        shape(all.putObject("options"), result);
        latencies(all.putObject("latency"), result.figures());
        ObjectNode counts = all.putObject("count");
        for (Count count : Count.values()) {
            counts.put(count.key(), result.figures().of(count));
        }
        all.put("firstError", result.figures().firstError());
        ObjectNode processes = all.putObject("process");
        result.costs().forEach(cost -> cost(processes.putObject(cost.process().name()), cost, result.figures()));
        if (!result.costs().isEmpty()) {
            cost(all.putObject("services"), Sums.ofServices(result.costs()), result.figures());
        }
        return all.toPrettyString();
    }

    private static void shape(ObjectNode into, Result result) {
        Shape shape = result.options().shape();
        Pace pace = result.options().pace();
        into.put("clinics", shape.clinics())
                .put("patients", shape.patients())
                .put("screens", shape.screens())
                .put("consoles", shape.consoles())
                .put("idle", shape.idle())
                .put("callsPerSecond", pace.rate())
                .put("oneButton", pace.oneButton())
                .put("measuredSeconds", result.measured().toMillis() / MICROS_A_MILLI);
    }

    private static void latencies(ObjectNode into, Figures figures) {
        for (Latency latency : Latency.values()) {
            Histogram histogram = figures.of(latency);
            ObjectNode one = into.putObject(latency.key()).put("count", histogram.getTotalCount());
            if (histogram.getTotalCount() > 0) {
                one.put("p50", at(histogram, 50))
                        .put("p90", at(histogram, 90))
                        .put("p99", at(histogram, 99))
                        .put("p999", at(histogram, 99.9))
                        .put("max", at(histogram, 100));
            }
        }
    }

    private static double at(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    private static void cost(ObjectNode into, Cost cost, Figures figures) {
        into.put("cpuMillis", cost.cpuMillis());
        usage(into.putObject("before"), cost.before());
        usage(into.putObject("connected"), cost.connected());
        usage(into.putObject("after"), cost.after());
        Sums.millisACall(cost, figures).ifPresent(millis -> into.put("cpuMillisPerCall", millis));
        cost.kibAConnection().ifPresent(kib -> into.put("kibPerConnection", kib));
    }

    private static void usage(ObjectNode into, Usage usage) {
        into.put("residentKib", usage.residentKib()).put("openFiles", usage.openFiles());
    }
}
