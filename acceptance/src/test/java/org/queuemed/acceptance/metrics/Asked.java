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

/** The expressions of the alerts and of the dashboard. */
final class Asked {

    private static final Path FOLDER = Path.of(System.getProperty("queuemed.root"), "k8s/components/monitoring");

    private Asked() {}

    static Stream<String> all() {
        return Stream.concat(ofTheAlerts(), ofTheDashboard());
    }

    static Stream<String> ofTheAlerts() {
        JsonNode rules = ContractJson.mapper().valueToTree(new Yaml().load(text("alerts.yaml")));
        return texts(rules, "expr");
    }

    static Stream<String> ofTheDashboard() {
        try {
            return texts(ContractJson.mapper().readTree(text("dashboard.json")), "expr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
