package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.queuemed.deployment.kubernetes.Objects.Kind;

import java.util.List;

import static org.queuemed.deployment.kubernetes.Fault.at;
import static org.queuemed.deployment.kubernetes.Fault.container;
import static org.queuemed.deployment.kubernetes.Fault.secret;

/** Faults in settings and secrets, and in who reaches what. */
final class PlaceFaults {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "a variable that nobody reads",
                    Rules.VARIABLES_EXIST,
                    "does not know QUEUEMED_DRAIN_WINDOW",
                    container(
                            "display-service",
                            container -> ((ArrayNode) container.path("env"))
                                    .addObject()
                                    .put("name", "QUEUEMED_DRAIN_WINDOW"))),
            new Fault(
                    "a password in git",
                    Rules.NO_SECRET_STANDS_HERE,
                    "ADMIN_PASSWORD in Git",
                    container(
                            "queue-service",
                            container -> ((ArrayNode) container.path("env"))
                                    .addObject()
                                    .put("name", "QUEUEMED_ADMIN_PASSWORD")
                                    .put("value", "admin"))),
            new Fault(
                    "a secret in git",
                    Rules.NO_SECRET_STANDS_HERE,
                    "stands in Git",
                    objects -> objects.get(Kind.Service, "redis").put("kind", "Secret")),
            new Fault(
                    "a secret that is never made",
                    Rules.SECRETS_ARE_MADE,
                    "pass of the secret queuemed-redis",
                    secret("display-service", "queuemed-redis", "pass")),
            new Fault(
                    "a secret of somebody else",
                    Rules.SECRETS_ARE_FOR_THOSE_WHO_NEED_THEM,
                    "display-service is given queuemed-database",
                    secret("display-service", "queuemed-database", "password")),
            new Fault(
                    "a policy that is missing",
                    Rules.THE_ARROWS_ARE_THE_ARCHITECTURES,
                    "cut queue-service -> postgres:5432",
                    objects -> objects.get(Kind.NetworkPolicy, "postgres").put("kind", "None")),
            new Fault(
                    "a hole",
                    Rules.THE_ARROWS_ARE_THE_ARCHITECTURES,
                    "allow display-service -> anywhere:*",
                    at(
                            Kind.NetworkPolicy,
                            "display-service",
                            "/spec",
                            spec -> ((ArrayNode) spec.path("egress")).addObject())),
            new Fault(
                    "a way to the database",
                    Rules.THE_ARROWS_ARE_THE_ARCHITECTURES,
                    "allow display-service -> postgres:5432",
                    objects -> {
                        objects.get(Kind.NetworkPolicy, "postgres")
                                .withObject("/spec/ingress/0/from/0/podSelector")
                                .removeAll();
                        objects.get(Kind.NetworkPolicy, "display-service")
                                .withObject("/spec/egress/0/to/0/podSelector")
                                .removeAll();
                        objects.get(Kind.NetworkPolicy, "display-service")
                                .withObject("/spec/egress/0/ports/0")
                                .put("port", 5432);
                    }),
            new Fault(
                    "a route to health",
                    Rules.THE_ROUTES_ARE_THE_LAUNCHERS,
                    "/q/health",
                    at(
                            Kind.HTTPRoute,
                            "queuemed",
                            "/spec/rules/0/matches/1/path",
                            path -> path.put("value", "/q/health"))),
            new Fault(
                    "a route to another",
                    Rules.THE_ROUTES_ARE_THE_LAUNCHERS,
                    "at a port where it is not",
                    at(Kind.HTTPRoute, "queuemed", "/spec/rules/0/backendRefs/0", target -> target.put("port", 80))),
            new Fault(
                    "sockets cut after a minute",
                    Rules.SOCKETS_ARE_NOT_CUT,
                    "/ws/queue is cut after 60s",
                    at(
                            Kind.HTTPRoute,
                            "queuemed",
                            "/spec/rules/1/timeouts",
                            timeouts -> timeouts.put("request", "60s"))),
            new Fault(
                    "sticky",
                    Rules.NOTHING_IS_STICKY,
                    "Service display-service",
                    at(Kind.Service, "display-service", "/spec", spec -> spec.put("sessionAffinity", "ClientIP"))));

    private PlaceFaults() {}
}
