package org.queuemed.tracing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Makes what the settings ask for. Where no address is given, nothing of OpenTelemetry's SDK is even loaded. */
@Singleton
class Tracing {

    private static final Set<String> SPOKEN = Set.of("http", "https");

    private final Optional<Collector> collector;
    private final Traces traces;

    Tracing(TracingConfig config, @ConfigProperty(name = "quarkus.application.name") String service) {
        double ratio = config.ratio();
        if (!(ratio >= 0 && ratio <= 1)) {
            throw new IllegalArgumentException("queuemed.traces.ratio is not from 0 to 1: " + ratio);
        }
        collector = config.address().map(address -> new Collector(checked(address), ratio, service));
        traces = collector.map(Collector::traces).orElse(Traces.OFF);
    }

    @Produces
    @Singleton
    Traces traces() {
        return traces;
    }

    /** So that a wrong setting is found at the start, and not by the first request. */
    void start(@Observes StartupEvent event) {}

    void stop(@Observes ShutdownEvent event) {
        collector.ifPresent(Collector::close);
    }

    private static URI checked(URI address) {
        if (address.getHost() == null || !SPOKEN.contains(address.getScheme())) {
            throw new IllegalArgumentException("queuemed.traces.address is not like http://collector:4318: " + address);
        }
        return address;
    }
}
