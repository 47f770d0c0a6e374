package org.queuemed.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The way to the collector: spans are gathered for a second and sent by a thread of its own. One that cannot be reached
 * costs those that do not fit into the queue and a line in the log now and then, and holds up nobody.
 */
final class Collector implements AutoCloseable {

    /** OTLP's own for traces, below the address that collectors are configured with. */
    private static final String PATH = "/v1/traces";

    private static final AttributeKey<String> NAME = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("service.namespace");
    private static final Duration GATHERED = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SdkTracerProvider provider;

    Collector(URI address, double ratio, String service) {
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(withoutSlash(address) + PATH)
                .setTimeout(PATIENCE)
                .build();
        provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(NAME, service, NAMESPACE, "queuemed")))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(ratio)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(GATHERED)
                        .build())
                .build();
    }

    Traces traces() {
        return new Traces(provider.get("org.queuemed"));
    }

    /** Sends what is left, for as long as somebody takes it. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
