package org.queuemed.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.net.URI;
import java.util.Optional;

/** Where traces go, and how many there are. */
@ConfigMapping(prefix = "queuemed.traces")
public interface TracingConfig {

    /**
     * Where a collector takes OTLP over HTTP, such as {@code http://collector:4318}. Without it nothing is traced and nothing
     * is sent.
     */
    Optional<URI> address();

    /**
     * The share of requests that are traced, from 0 to 1. Of those that bring a {@code traceparent} it says so itself, so that
     * 0 traces only whom somebody asks to.
     */
    @WithDefault("0.01")
    double ratio();
}
