package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.deployment.checkout.Arrows;
import org.queuemed.local.gateway.Routes;
import org.queuemed.local.gateway.Upstream;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who reaches what: inside as the architecture has it, from outside as the launcher's gateway has it. */
final class ReachRules {

    private static final Map<String, Set<String>> PORTS = Map.of(
            "queue-service", Set.of("8081"),
            "notification-service", Set.of("8082"),
            "display-service", Set.of("8083"),
            "postgres", Set.of("5432"),
            "redis", Set.of("6379", "26379"));

    /** Beside the architecture's: who watches, and what a store of several instances is made of. */
    private static final Set<String> OF_THE_CLUSTER = Set.of(
            "monitoring -> queue-service:8081",
            "monitoring -> notification-service:8082",
            "monitoring -> display-service:8083",
            "queue-service -> tracing:4318",
            "notification-service -> tracing:4318",
            "display-service -> tracing:4318",
            "redis -> redis:6379",
            "redis -> redis:26379",
            "postgres -> postgres:5432",
            "postgres -> postgres:8000",
            "cnpg-system/cloudnative-pg -> postgres:5432",
            "cnpg-system/cloudnative-pg -> postgres:8000",
            "postgres -> 0.0.0.0/0:443",
            "postgres -> 0.0.0.0/0:6443");

    static final Rule THE_ARROWS_ARE_THE_ARCHITECTURES = objects -> {
        Set<String> expected = new TreeSet<>();
        Arrows.ofTheArchitecture()
                .forEach(arrow -> PORTS.get(arrow.to())
                        .forEach(port -> expected.add(arrow.from() + " -> " + arrow.to() + ":" + port)));
        Set<String> drawn = new TreeSet<>(PolicyGraph.of(objects));
        Stream<String> missing =
                expected.stream().filter(arrow -> !drawn.contains(arrow)).map(arrow -> "the policies cut " + arrow);
        Stream<String> more = drawn.stream()
                .filter(arrow -> !expected.contains(arrow) && !OF_THE_CLUSTER.contains(arrow))
                .filter(arrow -> !arrow.endsWith(" -> kube-system/kube-dns:53"))
                .map(arrow -> "the policies allow " + arrow);
        return Stream.concat(missing, more);
    };

    static final Rule THE_ROUTES_ARE_THE_LAUNCHERS = objects -> {
        Map<String, String> expected = new TreeMap<>();
        Routes.table().forEach((path, upstream) -> expected.put(path, upstream.service()));
        Map<String, String> routes = new TreeMap<>();
        rules(objects)
                .forEach(rule -> Objects.elements(rule.path("matches"))
                        .forEach(match -> routes.put(path(match.path("path")), target(rule))));
        routes.remove("/", "");
        return routes.equals(expected)
                ? Stream.of()
                : Stream.of("the routes are " + routes + ", and those of the launcher " + expected);
    };

    static final Rule SOCKETS_ARE_NOT_CUT = objects -> rules(objects)
            .flatMap(rule -> Objects.elements(rule.path("matches"))
                    .map(match -> match.at("/path/value").asText())
                    .filter(path ->
                            !isLongEnough(path, rule.at("/timeouts/request").asText()))
                    .map(path -> path + " is cut after "
                            + rule.at("/timeouts/request").asText()));

    static final Rule NOTHING_IS_STICKY = objects -> objects.all().stream()
            .filter(object -> object.toString().matches("(?i).*(sessionAffinity|sessionPersistence).*"))
            .map(object -> Objects.described(object) + " is sticky");

    private ReachRules() {}

    private static Stream<JsonNode> rules(Objects objects) {
        return objects.of(Objects.Kind.HTTPRoute)
                .filter(route -> Objects.name(route).equals("queuemed"))
                .flatMap(route -> Objects.elements(route.at("/spec/rules")));
    }

    /** Kubernetes' prefix of an element of the path is ours with a slash at its end. */
    private static String path(JsonNode path) {
        String value = path.path("value").asText();
        return path.path("type").asText().equals("PathPrefix") ? value + "/" : value;
    }

    private static String target(JsonNode rule) {
        String name = rule.at("/backendRefs/0/name").asText();
        boolean isRight = Stream.of(Upstream.values())
                .filter(upstream -> upstream.service().equals(name))
                .anyMatch(upstream ->
                        PORTS.get(name).contains(rule.at("/backendRefs/0/port").asText()));
        return isRight || name.isEmpty() ? name : name + " at a port where it is not";
    }

    /** A socket has no end; a poll is held for 25 s. */
    private static boolean isLongEnough(String path, String timeout) {
        if (path.startsWith("/ws/")) {
            return timeout.equals("0s");
        }
        return !path.startsWith("/poll/")
                || timeout.matches("[1-9]\\d*s") && Integer.parseInt(timeout.replace("s", "")) > 30;
    }
}
