package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/**
 * One panel of the dashboard.
 *
 * @param figures whether it shows the newest numbers, and no lines
 * @param place in Grafana's grid, which is 24 wide
 */
record Panel(String title, boolean figures, Unit unit, Place place, List<Curve> curves) {

    record Place(int x, int y, int width, int height) {}

    /** What is asked, and how its lines are called. */
    record Curve(String expression, String legend) {

        List<Line> lines(Prometheus prometheus, Span span, Duration rateInterval) {
            JsonNode answer =
                    prometheus.ask(expression.replace("$__rate_interval", rateInterval.toSeconds() + "s"), span);
            return answer.at("/data/result")
                    .valueStream()
                    .map(series -> Line.read(series, legend))
                    .filter(line -> !line.points().isEmpty())
                    .toList();
        }
    }

    static List<Panel> all() {
        try {
            return ContractJson.mapper()
                    .readTree(Asked.text("monitoring/dashboard.json"))
                    .path("panels")
                    .valueStream()
                    .map(Panel::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Panel read(JsonNode panel) {
        JsonNode at = panel.path("gridPos");
        return new Panel(
                panel.path("title").asText(),
                panel.path("type").asText().equals("stat"),
                Unit.of(panel.at("/fieldConfig/defaults/unit").asText()),
                new Place(
                        at.path("x").asInt(),
                        at.path("y").asInt(),
                        at.path("w").asInt(),
                        at.path("h").asInt()),
                panel.path("targets")
                        .valueStream()
                        .map(target -> new Curve(
                                target.path("expr").asText(),
                                target.path("legendFormat").asText()))
                        .toList());
    }

    List<Line> lines(Prometheus prometheus, Span span, Duration rateInterval) {
        return curves.stream()
                .flatMap(curve -> curve.lines(prometheus, span, rateInterval).stream())
                .toList();
    }
}
