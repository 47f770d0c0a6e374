package org.queuemed.acceptance.metrics;

import org.queuemed.acceptance.process.Part;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.yaml.snakeyaml.Yaml;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whom a Prometheus asks, and of what it would alert. */
final class PrometheusSettings {

    private PrometheusSettings() {}

    static String rules() {
        Map<String, Object> object = new Yaml().load(Asked.text("monitoring/alerts.yaml"));
        return new Yaml().dump(object.get("spec"));
    }

    /** @param every how often it asks, such as {@code 5s} */
    static String of(Path rules, QueueMedProcess queuemed, String every) {
        List<Map<String, Object>> targets = queuemed.parts().stream()
                .filter(part -> part.name().contains("-service-"))
                .map(PrometheusSettings::target)
                .toList();
        return new Yaml()
                .dump(Map.of(
                        "global",
                        Map.of("scrape_interval", every, "evaluation_interval", every),
                        "rule_files",
                        List.of(rules.toString()),
                        "scrape_configs",
                        List.of(Map.of(
                                "job_name", "queuemed", "metrics_path", "/q/metrics", "static_configs", targets))));
    }

    private static Map<String, Object> target(Part part) {
        return Map.of(
                "targets",
                List.of(URI.create(part.address()).getAuthority()),
                "labels",
                Map.of("instance", part.name()));
    }
}
