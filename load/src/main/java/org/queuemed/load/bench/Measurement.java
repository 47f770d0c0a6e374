package org.queuemed.load.bench;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of one run: of QueueMed in each scenario, and of the bare server in the same minutes. */
final class Measurement {

    private final Map<Scenario, JsonNode> figures = new EnumMap<>(Scenario.class);

    void put(Scenario scenario, JsonNode json) {
        figures.put(scenario, json);
    }

    /** @return not a number where that was not measured */
    double of(Scenario scenario, String pointer) {
        JsonNode json = figures.get(scenario);
        JsonNode value = json == null ? null : json.at(pointer);
        return value == null || !value.isNumber() ? Double.NaN : value.doubleValue();
    }

    /** How many of a sort there were in all scenarios. */
    double sum(String pointer) {
        return figures.values().stream()
                .mapToDouble(json -> json.at(pointer).asDouble())
                .sum();
    }

    /** What a row of the table takes from it. */
    interface Reading extends ToDoubleFunction<Measurement> {}
}
