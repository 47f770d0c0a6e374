package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.regex.Pattern;

/** One line of a panel: a series that Prometheus answered with, without the instants at which it had no number. */
record Line(String name, List<Point> points) {

    private static final Pattern LABEL = Pattern.compile("\\{\\{(\\w+)}}");

    record Point(double epochSecond, double value) {}

    /** @param legend as Grafana has it: {@code {{label}}} stands for the series' label */
    static Line read(JsonNode series, String legend) {
        String name = LABEL.matcher(legend)
                .replaceAll(label -> series.path("metric").path(label.group(1)).asText());
        return new Line(
                name,
                series.path("values")
                        .valueStream()
                        .map(value -> new Point(
                                value.path(0).asDouble(),
                                Double.parseDouble(value.path(1).asText())))
                        .filter(point -> Double.isFinite(point.value()))
                        .toList());
    }

    double most() {
        return points.stream().mapToDouble(Point::value).max().orElse(0);
    }

    boolean isFlatAtZero() {
        return points.stream().allMatch(point -> point.value() == 0);
    }
}
