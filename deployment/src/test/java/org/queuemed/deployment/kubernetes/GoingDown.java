package org.queuemed.deployment.kubernetes;

import org.queuemed.deployment.configuration.Service;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a service takes from the signal to its end. */
final class GoingDown {

    private static final Pattern SECONDS = Pattern.compile("(\\d+)[Ss]");

    private GoingDown() {}

    static Duration of(Service service, Objects.Pods pods) {
        return switch (service) {
            case QUEUE ->
                set(service, pods, "QUEUEMED_SHUTDOWN_DELAY").plus(seconds(service.value("quarkus.shutdown.timeout")));
            case NOTIFICATION, DISPLAY -> set(service, pods, "QUEUEMED_REALTIME_DRAIN_WINDOW");
        };
    }

    /** As the pods set it, or else as it is by itself. */
    private static Duration set(Service service, Objects.Pods pods, String variable) {
        Optional<String> value = pods.containers()
                .flatMap(container -> Objects.elements(container.path("env")))
                .filter(env -> env.path("name").asText().equals(variable))
                .map(env -> env.path("value").asText())
                .findFirst();
        return seconds(value.or(() -> service.standard(variable)));
    }

    private static Duration seconds(Optional<String> value) {
        Matcher matcher = SECONDS.matcher(value.orElse(""));
        if (!matcher.matches()) {
            throw new IllegalStateException("not a number of seconds: " + value);
        }
        return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    }
}
