package org.queuemed.deployment.configuration;

import org.queuemed.deployment.checkout.Checkout;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A service, and where its settings are declared: in its own module and in the libraries that it is made with. */
public enum Service {
    QUEUE("queue-service", List.of("queue-service", "tracing")),
    NOTIFICATION("notification-service", List.of("notification-service", "realtime", "tracing")),
    DISPLAY("display-service", List.of("display-service", "realtime", "tracing"));

    /** What every JVM and every Quarkus takes, whatever it runs. */
    private static final Set<String> OF_EVERY_SERVICE =
            Set.of("JDK_JAVA_OPTIONS", "SMALLRYE_CONFIG_LOCATIONS", "QUARKUS_HTTP_PORT");

    private final String module;
    private final List<String> modules;

    Service(String module, List<String> modules) {
        this.module = module;
        this.modules = modules;
    }

    public static Service of(String module) {
        return Arrays.stream(values())
                .filter(service -> service.module.equals(module))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called " + module));
    }

    public String module() {
        return module;
    }

    public int port() {
        return Integer.parseInt(ownProperties().value("quarkus.http.port").orElseThrow());
    }

    /** The names of the environment variables that mean something to it. */
    public Set<String> variables() {
        Set<String> variables = new HashSet<>(OF_EVERY_SERVICE);
        properties().forEach(file -> variables.addAll(file.variables()));
        mappings().forEach(mapping -> mapping.settings().forEach(setting -> variables.add(setting.variable())));
        return variables;
    }

    /** A property as the service brings it. */
    public Optional<String> value(String property) {
        return properties().flatMap(file -> file.value(property).stream()).findFirst();
    }

    /** What a variable is where nobody sets it. */
    public Optional<String> standard(String variable) {
        return Stream.concat(
                        properties().flatMap(file -> file.settings().stream()),
                        mappings().flatMap(mapping -> mapping.settings().stream()))
                .filter(setting -> setting.variable().equals(variable))
                .flatMap(setting -> setting.standard().stream())
                .findFirst();
    }

    Stream<PropertiesFile> properties() {
        return modules.stream().map(PropertiesFile::of);
    }

    Stream<Mapping> mappings() {
        return modules.stream().flatMap(name -> Mapping.in(Checkout.path(name), PropertiesFile.of(name)));
    }

    private PropertiesFile ownProperties() {
        return PropertiesFile.of(module);
    }

    static Path sources(Path module) {
        return module.resolve("src/main/java");
    }
}
