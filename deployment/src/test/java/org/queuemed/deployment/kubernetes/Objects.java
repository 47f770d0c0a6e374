package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Everything that an overlay would make in a cluster. */
record Objects(List<ObjectNode> all) {

    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob");

    /** The pods that a workload makes. */
    record Pods(String of, JsonNode metadata, JsonNode spec) {

        Stream<JsonNode> containers() {
            return Stream.concat(elements(spec.path("initContainers")), elements(spec.path("containers")));
        }

        String label(String name) {
            return metadata.path("labels").path(name).asText();
        }

        boolean areChosenBy(JsonNode labels) {
            return !labels.isEmpty()
                    && labels.properties().stream()
                            .allMatch(label -> label.getValue().asText().equals(label(label.getKey())));
        }
    }

    static Objects of(String overlay) {
        return new Objects(Kustomize.render(overlay));
    }

    /** A copy to put a fault into. */
    Objects copy() {
        return new Objects(all.stream().map(ObjectNode::deepCopy).toList());
    }

    Stream<ObjectNode> of(Kind kind) {
        return all.stream().filter(object -> object.path("kind").asText().equals(kind.name()));
    }

    ObjectNode get(Kind kind, String name) {
        return of(kind).filter(object -> name(object).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + kind + " " + name));
    }

    Stream<Pods> pods() {
        return all.stream()
                .filter(object -> WORKLOADS.contains(object.path("kind").asText()))
                .map(object -> object.at("/spec/template"))
                .map(template -> new Pods(
                        template.at("/metadata/labels/app.kubernetes.io~1name").asText(),
                        template.path("metadata"),
                        template.path("spec")));
    }

    /** The pods that our own images run in, by the name of the service. */
    Map<String, Pods> services() {
        return pods().filter(pods -> pods.of().endsWith("-service"))
                .collect(java.util.stream.Collectors.toMap(Pods::of, pods -> pods));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String described(JsonNode object) {
        return object.path("kind").asText() + " " + name(object);
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** The kinds that rules ask for. */
    enum Kind {
        Namespace,
        ServiceAccount,
        Service,
        Deployment,
        StatefulSet,
        PodDisruptionBudget,
        HorizontalPodAutoscaler,
        NetworkPolicy,
        HTTPRoute,
        Secret
    }
}
