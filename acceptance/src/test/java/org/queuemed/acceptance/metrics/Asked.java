package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The expressions of the alerts and of the dashboard, and the metrics by which Kubernetes scales. */
final class Asked {

    private static final Path FOLDER = Path.of(System.getProperty("queuemed.root"), "k8s/components");

    private Asked() {}

    static Stream<String> all() {
        return Stream.of(ofTheAlerts(), ofTheDashboard(), ofTheAutoscalers()).flatMap(asked -> asked);
    }

    static Stream<String> ofTheAlerts() {
        JsonNode rules = ContractJson.mapper().valueToTree(new Yaml().load(text("monitoring/alerts.yaml")));
        return texts(rules, "expr");
    }

    static Stream<String> ofTheDashboard() {
        try {
            return texts(ContractJson.mapper().readTree(text("monitoring/dashboard.json")), "expr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> ofTheAutoscalers() {
        return Stream.of("connections/notification-service.yaml", "connections/display-service.yaml")
                .map(file -> ContractJson.mapper().<JsonNode>valueToTree(new Yaml().load(text(file))))
                .map(scaler -> scaler.at("/spec/metrics/0/pods/metric/name").asText());
    }

    private static Stream<String> texts(JsonNode tree, String field) {
        List<String> found = tree.findValuesAsText(field);
        if (found.isEmpty()) {
            throw new AssertionError("nothing is asked for");
        }
        return found.stream();
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
