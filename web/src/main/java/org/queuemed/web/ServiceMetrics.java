package org.queuemed.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * How every service tells Prometheus who it is, and of its HTTP requests: with a histogram, and by paths that are templates.
 * Where a request was refused before anybody knew which template it is of, its path is as it was asked: it can carry a token, and
 * there are as many as anybody cares to ask for. Such a path is told as {@code OTHER}.
 */
@ApplicationScoped
class ServiceMetrics {

    private static final String REQUESTS = "http.server.requests";
    private static final String PATH = "uri";

    /** A word or a template between slashes; or a word of the metrics' own, such as {@code NOT_FOUND}. */
    private static final Pattern TEMPLATE = Pattern.compile("/|(/([a-z][a-z.-]{0,24}|v1|\\{\\w+}))+|[A-Z_]+|root");

    private static final double[] STEPS = DoubleStream.of(0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Produces
    @Singleton
    MeterFilter application(@ConfigProperty(name = "quarkus.application.name") String application) {
        return MeterFilter.commonTags(Tags.of("application", application));
    }

    @Produces
    @Singleton
    MeterFilter paths() {
        return MeterFilter.replaceTagValues(PATH, ServiceMetrics::template);
    }

    @Produces
    @Singleton
    MeterFilter histogram() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(STEPS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    static String template(String path) {
        return TEMPLATE.matcher(path).matches() ? path : "OTHER";
    }
}
