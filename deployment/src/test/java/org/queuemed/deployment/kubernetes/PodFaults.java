package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.queuemed.deployment.kubernetes.Objects.Kind;

import java.util.List;

import static org.queuemed.deployment.kubernetes.Fault.at;
import static org.queuemed.deployment.kubernetes.Fault.pods;

/** Faults in pods, and in what stands beside them. */
final class PodFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "root",
                    Rules.PODS_ARE_RESTRICTED,
                    "root",
                    pods(
                            "display-service",
                            spec -> ((ObjectNode) spec.path("securityContext")).put("runAsNonRoot", false))),
            new Fault(
                    "any system call",
                    Rules.PODS_ARE_RESTRICTED,
                    "any system call",
                    pods(
                            "display-service",
                            spec -> ((ObjectNode) spec.path("securityContext")).remove("seccompProfile"))),
            new Fault(
                    "a privileged namespace",
                    Rules.THE_NAMESPACE_IS_RESTRICTED,
                    "Namespace queuemed",
                    at(
                            Kind.Namespace,
                            "queuemed",
                            "/metadata/labels",
                            labels -> labels.put("pod-security.kubernetes.io/enforce", "baseline"))),
            new Fault(
                    "a token",
                    Rules.NO_TOKEN_OF_KUBERNETES,
                    "queue-service gets a token",
                    pods("queue-service", spec -> spec.remove("automountServiceAccountToken"))),
            new Fault(
                    "tokens for all",
                    Rules.NO_TOKEN_OF_KUBERNETES,
                    "gives out tokens",
                    at(
                            Kind.ServiceAccount,
                            "display-service",
                            "",
                            account -> account.put("automountServiceAccountToken", true))),
            new Fault(
                    "killed while it drains",
                    Rules.THE_END_IS_LONGER_THAN_THE_DRAIN,
                    "notification-service is killed",
                    pods("notification-service", spec -> spec.put("terminationGracePeriodSeconds", 20))),
            new Fault(
                    "killed while it finishes",
                    Rules.THE_END_IS_LONGER_THAN_THE_DRAIN,
                    "queue-service is killed",
                    pods("queue-service", spec -> spec.put("terminationGracePeriodSeconds", 15))),
            new Fault(
                    "all on one node",
                    Rules.SPREAD,
                    "queue-service is not spread",
                    pods("queue-service", spec -> spec.remove("topologySpreadConstraints"))),
            new Fault(
                    "no budget",
                    Rules.DISRUPTIONS_ARE_BOUNDED,
                    "queue-service may be taken away",
                    objects -> objects.get(Kind.PodDisruptionBudget, "queue-service")
                            .put("kind", "None")),
            new Fault(
                    "metrics at another port",
                    Rules.METRICS_ARE_FOUND,
                    "queue-service does not say",
                    at(
                            Kind.Deployment,
                            "queue-service",
                            "/spec/template/metadata/annotations",
                            annotations -> annotations.put("prometheus.io/port", "9000"))),
            new Fault(
                    "a number of replicas",
                    Rules.SCALED,
                    "set twice",
                    at(Kind.Deployment, "queue-service", "/spec", spec -> spec.put("replicas", 2))),
            new Fault(
                    "a scaler without a metric",
                    Rules.SCALED,
                    "display-service",
                    at(Kind.HorizontalPodAutoscaler, "display-service", "/spec", spec -> spec.remove("metrics"))));

    private PodFaults() {}
}
