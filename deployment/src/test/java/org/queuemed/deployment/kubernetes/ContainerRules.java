package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.deployment.checkout.Checkout;
import org.queuemed.deployment.configuration.Service;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What every container must have and must not. */
final class ContainerRules {

    static final Rule IMAGES_ARE_PINNED = each(container -> {
        String image = container.path("image").asText();
        String tag = image.substring(image.lastIndexOf('/') + 1).replaceAll("^[^:@]*[:@]?", "");
        return tag.isEmpty() || tag.equals("latest")
                ? Stream.of("has an image without a version: " + image)
                : Stream.of();
    });

    static final Rule OUR_IMAGES_ARE_OF_THIS_VERSION = each(container -> {
        String image = container.path("image").asText();
        boolean isOurs = image.contains("queuemed/");
        return isOurs && !image.endsWith(":" + Checkout.version())
                ? Stream.of("runs " + image + ", and this is version " + Checkout.version())
                : Stream.of();
    });

    static final Rule RESOURCES_ARE_BOUNDED = each(container -> Stream.of(
                    "/resources/requests/cpu",
                    "/resources/requests/memory",
                    "/resources/limits/cpu",
                    "/resources/limits/memory")
            .filter(path -> container.at(path).asText().isEmpty())
            .map(path -> "has no " + path.substring(1)));

    static final Rule PORTS_ARE_NAMED = each(container -> Objects.elements(container.path("ports"))
            .filter(port -> port.path("name").asText().isEmpty())
            .map(port -> "has a port without a name: " + port.path("containerPort")));

    static final Rule PROBES_ARE_THERE = each(container -> Stream.of("startupProbe", "readinessProbe", "livenessProbe")
            .filter(probe -> container.path(probe).isEmpty())
            .map(probe -> "has no " + probe));

    /** What the standard "restricted" of Kubernetes asks of a container, and a file system that nobody can write to. */
    static final Rule CONTAINERS_ARE_RESTRICTED = each(container -> {
        JsonNode security = container.path("securityContext");
        return broken(
                security,
                new Demand(
                        "a file system that can be written to",
                        context -> context.path("readOnlyRootFilesystem").asBoolean()),
                new Demand(
                        "a way to more privileges",
                        context -> !context.path("allowPrivilegeEscalation").asBoolean(true)),
                new Demand(
                        "capabilities",
                        context -> context.at("/capabilities/drop/0").asText().equals("ALL")
                                && context.at("/capabilities/add").isMissingNode()));
    });

    /** Each probe of a service asks what it is for: ready means fed and not draining, alive asks nothing outside. */
    static final Rule PROBES_ASK_THE_RIGHT_QUESTION = objects -> objects.services().values().stream()
            .flatMap(pods -> pods.containers()
                    .flatMap(container -> Stream.of("started", "ready", "live")
                            .filter(question -> !container
                                    .at("/" + probe(question) + "/httpGet/path")
                                    .asText()
                                    .equals("/q/health/" + question))
                            .map(question -> pods.of() + " is not asked whether it is " + question)));

    static final Rule PORTS_ARE_THE_SERVICES = objects -> objects.services().values().stream()
            .flatMap(pods -> pods.containers()
                    .filter(container -> container.at("/ports/0/containerPort").asInt()
                            != Service.of(pods.of()).port())
                    .map(container -> pods.of() + " does not listen where its container says"));

    private ContainerRules() {}

    private record Demand(String otherwise, Predicate<JsonNode> demand) {}

    private static Stream<String> broken(JsonNode context, Demand... demands) {
        return List.of(demands).stream()
                .filter(demand -> !demand.demand().test(context))
                .map(demand -> "has " + demand.otherwise());
    }

    private static Rule each(Function<JsonNode, Stream<String>> rule) {
        return objects -> objects.pods()
                .flatMap(pods -> pods.containers()
                        .flatMap(container -> rule.apply(container)
                                .map(sentence -> "container "
                                        + container.path("name").asText() + " of " + pods.of() + " " + sentence)));
    }

    private static String probe(String question) {
        return switch (question) {
            case "started" -> "startupProbe";
            case "ready" -> "readinessProbe";
            default -> "livenessProbe";
        };
    }
}
