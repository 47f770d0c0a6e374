package org.queuemed.deployment.compose;

import org.queuemed.deployment.checkout.Arrows;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Who meets whom, who sees which secret, and who waits for whom. */
final class ReachRules {

    private ReachRules() {}

    static Stream<ComposeRule> all() {
        return Stream.of(
                new ComposeRule(
                        "the stores meet who asks them",
                        ReachRules::meetsWhoAsks,
                        "networks: [gateway, messages]",
                        "networks: [gateway, messages, database]"),
                new ComposeRule(
                        "the gateway meets no store",
                        ReachRules::meetsNoStore,
                        "networks: [outside, gateway]",
                        "networks: [outside, gateway, messages]"),
                new ComposeRule(
                        "secrets are made offline",
                        ReachRules::makesSecretsAlone,
                        "network_mode: none",
                        "network_mode: host"),
                new ComposeRule(
                        "only the gateway is published",
                        ReachRules::isReachedByTheGatewayOnly,
                        "networks: [database]\n",
                        "networks: [database]\n    ports: [\"5432:5432\"]\n"),
                new ComposeRule(
                        "only the gateway reaches out",
                        ReachRules::reachesNothingOutside,
                        "messages:\n    internal: true",
                        "messages:\n    internal: false"),
                new ComposeRule(
                        "secrets are for one only",
                        ReachRules::seesItsOwnSecrets,
                        "secrets-display-service:/run",
                        "secrets-queue-service:/run"),
                new ComposeRule(
                        "secrets are not changed",
                        ReachRules::seesItsOwnSecrets,
                        "secrets-display-service:/run/queuemed:ro",
                        "secrets-display-service:/run/queuemed"),
                new ComposeRule(
                        "all secrets are made",
                        ReachRules::hasAllSecretsMade,
                        "      - secrets-redis:/secrets/redis\n",
                        ""),
                new ComposeRule(
                        "started in order of health",
                        ReachRules::waitsForHealth,
                        "postgres:\n        condition: service_healthy",
                        "postgres:\n        condition: service_started"));
    }

    private static void meetsWhoAsks(Compose compose) {
        Map<String, Set<String>> asked = Arrows.ofTheArchitecture().stream()
                .collect(Collectors.groupingBy(
                        Arrows.Arrow::to,
                        Collectors.mapping(Arrows.Arrow::from, Collectors.toCollection(TreeSet::new))));
        assertThat(compose.meets("postgres")).isEqualTo(asked.get("postgres"));
        assertThat(compose.meets("redis")).isEqualTo(asked.get("redis"));
    }

    private static void meetsNoStore(Compose compose) {
        // the demo clinic is made over the API
        assertThat(compose.meets("gateway"))
                .containsExactlyInAnyOrder("queue-service", "notification-service", "display-service", "demo");
    }

    private static void makesSecretsAlone(Compose compose) {
        assertThat(compose.service("secrets").path("network_mode").asText()).isEqualTo("none");
    }

    private static void isReachedByTheGatewayOnly(Compose compose) {
        assertThat(compose.services().stream()
                        .filter(name -> compose.service(name).has("ports")))
                .containsExactly("gateway");
    }

    private static void reachesNothingOutside(Compose compose) {
        for (String network : Compose.names(compose.file().path("networks"))) {
            assertThat(compose.file()
                            .path("networks")
                            .path(network)
                            .path("internal")
                            .asBoolean())
                    .as(network)
                    .isEqualTo(!network.equals("outside"));
        }
        assertThat(compose.services().stream()
                        .filter(name -> Compose.texts(compose.service(name).path("networks"))
                                .anyMatch("outside"::equals)))
                .containsExactly("gateway");
    }

    private static void seesItsOwnSecrets(Compose compose) {
        assertThat(compose.services().stream().filter(name -> !name.equals("secrets")))
                .allSatisfy(
                        name -> assertThat(Compose.texts(compose.service(name).path("volumes"))
                                        .filter(volume -> volume.startsWith("secrets"))
                                        .toList())
                                .isSubsetOf("secrets-" + name + ":/run/queuemed:ro"));
    }

    private static void hasAllSecretsMade(Compose compose) {
        assertThat(Compose.texts(compose.service("secrets").path("volumes"))
                        .map(volume -> volume.substring(0, volume.indexOf(':'))))
                .containsExactlyInAnyOrderElementsOf(
                        Compose.names(compose.file().path("volumes")).stream()
                                .filter(volume -> volume.startsWith("secrets"))
                                .toList());
    }

    private static void waitsForHealth(Compose compose) {
        assertThat(condition(compose, "postgres", "secrets")).isEqualTo("service_completed_successfully");
        assertThat(condition(compose, "redis", "secrets")).isEqualTo("service_completed_successfully");
        Arrows.ofTheArchitecture()
                .forEach(arrow -> assertThat(condition(compose, arrow.from(), arrow.to()))
                        .as(arrow.toString())
                        .isEqualTo("service_healthy"));
    }

    private static String condition(Compose compose, String of, String on) {
        return compose.service(of).path("depends_on").path(on).path("condition").asText();
    }
}
