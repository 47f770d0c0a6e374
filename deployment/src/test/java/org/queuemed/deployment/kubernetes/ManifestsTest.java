package org.queuemed.deployment.kubernetes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class ManifestsTest {

    private static final Objects LOCAL = Objects.of("k8s/overlays/local");
    private static final Objects PRODUCTION = Objects.of("k8s/overlays/production");
    private static final Objects WATCHED = Objects.of("deployment/src/test/overlays/monitoring");
    private static final Objects FOLLOWED = Objects.of("deployment/src/test/overlays/tracing");

    @ParameterizedTest
    @EnumSource(Rules.class)
    void every_rule_holds_on_a_laptop(Rules rule) {
        assertThat(rule.broken(LOCAL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void every_rule_holds_for_a_network_of_clinics(Rules rule) {
        assertThat(rule.broken(PRODUCTION)).isEmpty();
    }

    /** Faults put into a copy, one for each rule or more. */
    @ParameterizedTest
    @MethodSource("org.queuemed.deployment.kubernetes.Fault#all")
    void a_fault_is_found(Fault fault) {
        Objects faulty = PRODUCTION.copy();
        fault.into(faulty);

        assertThat(fault.rule().broken(faulty)).anyMatch(sentence -> sentence.contains(fault.sentence()));
    }

    @Test
    void no_rule_is_without_a_fault_that_it_finds() {
        assertThat(Fault.all().map(Fault::rule)).contains(Rules.values());
    }

    @Test
    void whoever_wants_to_scale_by_sockets_can() {
        Objects scaled = Objects.of("deployment/src/test/overlays/connections");

        for (String service : List.of("notification-service", "display-service")) {
            assertThat(scaled.get(Objects.Kind.HorizontalPodAutoscaler, service)
                            .at("/spec/metrics/0/pods/metric/name")
                            .asText())
                    .isEqualTo("queuemed_connections");
        }
        assertThat(Rules.KNOWN_TO_KUBERNETES.broken(scaled)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void every_rule_holds_where_prometheus_watches(Rules rule) {
        assertThat(rule.broken(WATCHED)).isEmpty();
    }

    @Test
    void prometheus_reaches_every_service_and_nothing_else() {
        Set<String> more = new TreeSet<>(PolicyGraph.of(WATCHED));
        more.removeAll(PolicyGraph.of(PRODUCTION));

        assertThat(more)
                .containsExactly(
                        "monitoring -> display-service:8083",
                        "monitoring -> notification-service:8082",
                        "monitoring -> queue-service:8081");
    }

    @ParameterizedTest
    @EnumSource(Rules.class)
    void every_rule_holds_where_requests_are_followed(Rules rule) {
        assertThat(rule.broken(FOLLOWED)).isEmpty();
    }

    @Test
    void every_service_reaches_the_collector_and_is_told_where_it_is() {
        Set<String> more = new TreeSet<>(PolicyGraph.of(FOLLOWED));
        more.removeAll(PolicyGraph.of(PRODUCTION));

        assertThat(more)
                .containsExactly(
                        "display-service -> tracing:4318",
                        "notification-service -> tracing:4318",
                        "queue-service -> tracing:4318");
        assertThat(FOLLOWED.services().values())
                .allSatisfy(pods -> assertThat(pods.spec().toString()).contains("QUEUEMED_TRACES_ADDRESS"));
    }

    @Test
    void production_survives_a_node() {
        assertThat(PRODUCTION.of(Objects.Kind.HorizontalPodAutoscaler))
                .allSatisfy(scaler ->
                        assertThat(scaler.at("/spec/minReplicas").asInt()).isGreaterThan(1));
        assertThat(PRODUCTION
                        .get(Objects.Kind.StatefulSet, "redis")
                        .at("/spec/replicas")
                        .asInt())
                .isEqualTo(3);
        assertThat(PRODUCTION.all())
                .filteredOn(object -> object.path("kind").asText().equals("Cluster"))
                .singleElement()
                .satisfies(cluster -> {
                    assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
                    assertThat(cluster.at("/spec/postgresql/synchronous/dataDurability")
                                    .asText())
                            .isEqualTo("required");
                });
    }
}
