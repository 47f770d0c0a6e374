package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who can talk to whom under the policies, as arrows {@code from -> to:port}. Between two pods of the namespace both ends must
 * allow it; of what is outside only our end is known. Where no policy chooses a pod, everybody can: the port is then a star.
 */
final class PolicyGraph {

    /** Namespaces that we do not make are known by a label of ours, whose name says what they are for. */
    private static final String OURS = "queuemed.org/";

    private final Objects objects;
    private final List<Objects.Pods> pods;

    private PolicyGraph(Objects objects) {
        this.objects = objects;
        this.pods = Stream.concat(objects.pods(), databases(objects)).toList();
    }

    static Set<String> of(Objects objects) {
        return new PolicyGraph(objects).arrows();
    }

    /** CloudNativePG makes the pods; how they are labelled stands in the cluster's object. */
    private static Stream<Objects.Pods> databases(Objects objects) {
        return objects.all().stream()
                .filter(object -> object.path("kind").asText().equals("Cluster"))
                .map(cluster -> cluster.at("/spec/inheritedMetadata"))
                .map(metadata -> new Objects.Pods(
                        metadata.at("/labels/app.kubernetes.io~1name").asText(), metadata, metadata));
    }

    private Set<String> arrows() {
        Set<String> arrows = new TreeSet<>();
        for (Objects.Pods one : pods) {
            for (Objects.Pods other : pods) {
                Set<String> both = new TreeSet<>(ports(one, "Egress", other));
                both.retainAll(ports(other, "Ingress", one));
                both.forEach(port -> arrows.add(one.of() + " -> " + other.of() + ":" + port));
            }
            outside(one, "Egress").forEach(end -> arrows.add(one.of() + " -> " + end));
            outside(one, "Ingress").forEach(end -> {
                String port = end.substring(end.lastIndexOf(':'));
                arrows.add(end.substring(0, end.lastIndexOf(':')) + " -> " + one.of() + port);
            });
        }
        return arrows;
    }

    /** The ports, of whoever listens, that the policies of one end open towards the other. */
    private Set<String> ports(Objects.Pods of, String direction, Objects.Pods towards) {
        if (policies(of, direction).isEmpty()) {
            return Set.of("*");
        }
        Objects.Pods listening = direction.equals("Egress") ? towards : of;
        return rules(of, direction)
                .filter(rule -> peers(rule, direction)
                        .anyMatch(peer -> isInside(peer) && chooses(peer.path("podSelector"), towards)))
                .flatMap(rule -> Objects.elements(rule.path("ports")).map(port -> number(port, listening)))
                .collect(Collectors.toSet());
    }

    private Stream<String> outside(Objects.Pods of, String direction) {
        if (policies(of, direction).isEmpty()) {
            return Stream.of("anywhere:*");
        }
        return rules(of, direction)
                .flatMap(rule -> peersOrAnywhere(rule, direction)
                        .flatMap(peer -> portsOf(rule, of).map(port -> peer + ":" + port)));
    }

    private static Stream<String> peersOrAnywhere(JsonNode rule, String direction) {
        List<JsonNode> peers = peers(rule, direction).toList();
        return peers.isEmpty()
                ? Stream.of("anywhere")
                : peers.stream().filter(peer -> !isInside(peer)).map(PolicyGraph::name);
    }

    private static Stream<String> portsOf(JsonNode rule, Objects.Pods listening) {
        List<String> ports = Objects.elements(rule.path("ports"))
                .map(port -> number(port, listening))
                .toList();
        return ports.isEmpty() ? Stream.of("*") : ports.stream();
    }

    private List<ObjectNode> policies(Objects.Pods of, String direction) {
        return objects.of(Objects.Kind.NetworkPolicy)
                .filter(policy -> Objects.elements(policy.at("/spec/policyTypes"))
                        .anyMatch(type -> type.asText().equals(direction)))
                .filter(policy -> chooses(policy.at("/spec/podSelector"), of))
                .toList();
    }

    private Stream<JsonNode> rules(Objects.Pods of, String direction) {
        return new ArrayList<>(policies(of, direction))
                .stream()
                        .flatMap(policy ->
                                Objects.elements(policy.at("/spec/" + direction.toLowerCase(java.util.Locale.ROOT))));
    }

    private static Stream<JsonNode> peers(JsonNode rule, String direction) {
        return Objects.elements(rule.path(direction.equals("Egress") ? "to" : "from"));
    }

    private static boolean isInside(JsonNode peer) {
        return peer.has("podSelector") && !peer.has("namespaceSelector");
    }

    private static boolean chooses(JsonNode selector, Objects.Pods candidate) {
        return selector.path("matchLabels").properties().stream()
                        .allMatch(label -> candidate
                                .label(label.getKey())
                                .equals(label.getValue().asText()))
                && Objects.elements(selector.path("matchExpressions"))
                        .allMatch(expression -> Objects.elements(expression.path("values"))
                                .anyMatch(value -> value.asText()
                                        .equals(candidate.label(
                                                expression.path("key").asText()))));
    }

    /** Somebody outside, by the labels that it is known by. */
    private static String name(JsonNode peer) {
        String address = peer.at("/ipBlock/cidr").asText();
        return address.isEmpty()
                ? Stream.of("namespaceSelector", "podSelector")
                        .flatMap(selector -> peer.path(selector).path("matchLabels").properties().stream())
                        .map(label -> label.getKey().startsWith(OURS)
                                ? label.getKey().substring(OURS.length())
                                : label.getValue().asText())
                        .collect(Collectors.joining("/"))
                : address;
    }

    private static String number(JsonNode port, Objects.Pods listening) {
        String name = port.path("port").asText();
        Optional<JsonNode> named = listening
                .containers()
                .flatMap(container -> Objects.elements(container.path("ports")))
                .filter(candidate -> candidate.path("name").asText().equals(name))
                .findFirst();
        return named.map(found -> found.path("containerPort").asText()).orElse(name);
    }
}
