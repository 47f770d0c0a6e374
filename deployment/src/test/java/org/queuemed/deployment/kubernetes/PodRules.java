package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.deployment.configuration.Service;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What pods must be, and what must stand beside them. */
final class PodRules {

    static final Rule NO_TOKEN_OF_KUBERNETES = objects -> Stream.concat(
            objects.pods()
                    .filter(pods -> pods.spec()
                                    .path("automountServiceAccountToken")
                                    .asBoolean(true)
                            || pods.spec().path("serviceAccountName").asText().isEmpty())
                    .map(pods -> pods.of() + " gets a token of Kubernetes"),
            objects.of(Objects.Kind.ServiceAccount)
                    .filter(account ->
                            account.path("automountServiceAccountToken").asBoolean(true))
                    .map(account -> Objects.described(account) + " gives out tokens"));

    static final Rule PODS_ARE_RESTRICTED = objects -> objects.pods().flatMap(pods -> {
        JsonNode context = pods.spec().path("securityContext");
        return Stream.concat(
                context.path("runAsNonRoot").asBoolean()
                                && context.path("runAsUser").asInt() > 0
                        ? Stream.of()
                        : Stream.of(pods.of() + " may run as root"),
                context.at("/seccompProfile/type").asText().equals("RuntimeDefault")
                        ? Stream.of()
                        : Stream.of(pods.of() + " may make any system call"));
    });

    static final Rule THE_NAMESPACE_IS_RESTRICTED = objects -> objects.of(Objects.Kind.Namespace)
            .filter(namespace -> !namespace
                    .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                    .asText()
                    .equals("restricted"))
            .map(namespace -> Objects.described(namespace) + " lets anything run");

    /** Killed in the middle of a drain is what a drain is there to avoid. */
    static final Rule THE_END_IS_LONGER_THAN_THE_DRAIN = objects -> objects.services().values().stream()
            .filter(pods -> pods.spec().path("terminationGracePeriodSeconds").asInt(30)
                    < GoingDown.of(Service.of(pods.of()), pods).toSeconds() + 5)
            .map(pods -> pods.of() + " is killed while it goes down");

    static final Rule SPREAD = everyService(
            "is not spread over nodes",
            (objects, pods) -> Objects.elements(pods.spec().path("topologySpreadConstraints"))
                    .filter(constraint -> pods.areChosenBy(constraint.at("/labelSelector/matchLabels")))
                    .anyMatch(constraint ->
                            constraint.path("topologyKey").asText().equals("kubernetes.io/hostname")));

    static final Rule DISRUPTIONS_ARE_BOUNDED = everyService(
            "may be taken away as a whole",
            (objects, pods) -> objects.of(Objects.Kind.PodDisruptionBudget)
                    .anyMatch(budget -> pods.areChosenBy(budget.at("/spec/selector/matchLabels"))));

    static final Rule SCALED = everyService(
            "is not scaled, or its number is set twice",
            (objects, pods) -> objects.of(Objects.Kind.HorizontalPodAutoscaler)
                            .anyMatch(scaler -> scaler.at("/spec/scaleTargetRef/name")
                                            .asText()
                                            .equals(pods.of())
                                    && scaler.at("/spec/minReplicas").asInt()
                                            <= scaler.at("/spec/maxReplicas").asInt()
                                    && !scaler.at("/spec/metrics").isEmpty())
                    && objects.get(Objects.Kind.Deployment, pods.of())
                            .at("/spec/replicas")
                            .isMissingNode());

    /** As a Prometheus without an operator looks for them. */
    static final Rule METRICS_ARE_FOUND = everyService("does not say where its metrics are", (objects, pods) -> {
        JsonNode annotations = pods.metadata().path("annotations");
        return annotations.path("prometheus.io/scrape").asText().equals("true")
                && annotations.path("prometheus.io/path").asText().equals("/q/metrics")
                && pods.containers()
                        .flatMap(container -> Objects.elements(container.path("ports")))
                        .anyMatch(port -> port.path("containerPort")
                                .asText()
                                .equals(annotations.path("prometheus.io/port").asText()));
    });

    /** A service that leads to no pod, or to a port by a number that may change, is found by nobody. */
    static final Rule SERVICES_LEAD_TO_NAMED_PORTS = objects -> objects.of(Objects.Kind.Service)
            .flatMap(service -> Objects.elements(service.at("/spec/ports"))
                    .filter(Predicate.not(port -> leadsSomewhere(objects, service, port)))
                    .map(port -> Objects.described(service) + " leads nowhere with port " + port.path("name")));

    private PodRules() {}

    private static boolean leadsSomewhere(Objects objects, JsonNode service, JsonNode port) {
        Set<String> targets = Set.of(port.path("targetPort").asText());
        return !port.path("name").asText().isEmpty()
                && objects.pods()
                        .filter(pods -> pods.areChosenBy(service.at("/spec/selector")))
                        .flatMap(Objects.Pods::containers)
                        .flatMap(container -> Objects.elements(container.path("ports")))
                        .anyMatch(target -> targets.contains(target.path("name").asText()));
    }

    private interface Demand {
        boolean isMet(Objects objects, Objects.Pods pods);
    }

    private static Rule everyService(String otherwise, Demand demand) {
        return objects -> objects.services().values().stream()
                .filter(pods -> !demand.isMet(objects, pods))
                .map(pods -> pods.of() + " " + otherwise);
    }
}
