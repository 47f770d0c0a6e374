package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.queuemed.deployment.kubernetes.Objects.Kind;

import java.util.List;

import static org.queuemed.deployment.kubernetes.Fault.at;
import static org.queuemed.deployment.kubernetes.Fault.container;

/** Faults in containers, and in objects as such. */
final class ContainerFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a misspelt member",
                    Rules.KNOWN_TO_KUBERNETES,
                    "terminationGracePeriod",
                    at(
                            Kind.Deployment,
                            "queue-service",
                            "/spec/template/spec",
                            spec -> spec.put("terminationGracePeriod", 30))),
            new Fault(
                    "a number that is none",
                    Rules.KNOWN_TO_KUBERNETES,
                    "\"two\"",
                    at(Kind.HorizontalPodAutoscaler, "queue-service", "/spec", spec -> spec.put("minReplicas", "two"))),
            new Fault(
                    "a type that nobody chose",
                    Rules.KNOWN_TO_KUBERNETES,
                    "nobody chose",
                    at(Kind.Service, "redis", "", object -> object.put("kind", "Ingress"))),
            new Fault(
                    "the latest image",
                    Rules.IMAGES_ARE_PINNED,
                    "without a version",
                    container(
                            "queue-service",
                            container -> container.put("image", "registry:5000/queuemed/queue-service:latest"))),
            new Fault(
                    "an image without a tag",
                    Rules.IMAGES_ARE_PINNED,
                    "without a version",
                    container(
                            "queue-service",
                            container -> container.put("image", "registry:5000/queuemed/queue-service"))),
            new Fault(
                    "an older image",
                    Rules.OUR_IMAGES_ARE_OF_THIS_VERSION,
                    "runs queuemed/display-service:1.3",
                    container("display-service", container -> container.put("image", "queuemed/display-service:1.3"))),
            new Fault(
                    "no limit",
                    Rules.RESOURCES_ARE_BOUNDED,
                    "resources/limits/memory",
                    container(
                            "queue-service",
                            container -> ((ObjectNode) container.at("/resources/limits")).remove("memory"))),
            new Fault(
                    "no request",
                    Rules.RESOURCES_ARE_BOUNDED,
                    "resources/requests/cpu",
                    container(
                            "queue-service",
                            container -> ((ObjectNode) container.path("resources")).remove("requests"))),
            new Fault(
                    "a port without a name",
                    Rules.PORTS_ARE_NAMED,
                    "8082",
                    container(
                            "notification-service",
                            container -> ((ObjectNode) container.at("/ports/0")).remove("name"))),
            new Fault(
                    "another port",
                    Rules.PORTS_ARE_THE_SERVICES,
                    "does not listen",
                    container(
                            "notification-service",
                            container -> ((ObjectNode) container.at("/ports/0")).put("containerPort", 8080))),
            new Fault(
                    "a service that leads nowhere",
                    Rules.SERVICES_LEAD_TO_NAMED_PORTS,
                    "Service queue-service",
                    at(Kind.Service, "queue-service", "/spec/ports/0", port -> port.put("targetPort", "web"))),
            new Fault(
                    "no probe",
                    Rules.PROBES_ARE_THERE,
                    "no livenessProbe",
                    container("display-service", container -> container.remove("livenessProbe"))),
            new Fault(
                    "life that depends on redis",
                    Rules.PROBES_ASK_THE_RIGHT_QUESTION,
                    "whether it is live",
                    container(
                            "display-service",
                            container -> ((ObjectNode) container.at("/livenessProbe/httpGet"))
                                    .put("path", "/q/health/ready"))),
            new Fault(
                    "files that can be changed",
                    Rules.CONTAINERS_ARE_RESTRICTED,
                    "written to",
                    container(
                            "display-service",
                            container ->
                                    ((ObjectNode) container.path("securityContext")).remove("readOnlyRootFilesystem"))),
            new Fault(
                    "a capability",
                    Rules.CONTAINERS_ARE_RESTRICTED,
                    "capabilities",
                    container(
                            "display-service",
                            container -> ((ObjectNode) container.at("/securityContext/capabilities"))
                                    .putArray("add")
                                    .add("NET_ADMIN"))));

    private ContainerFaults() {}
}
