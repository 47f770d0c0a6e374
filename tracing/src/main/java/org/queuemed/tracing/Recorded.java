package org.queuemed.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

/** A span of OpenTelemetry. Thread-safe, as those are. */
record Recorded(Tracer tracer, Span span) implements Traced {

    /** The first version, and its flag for what is recorded. */
    private static final String PARENT = "00-%s-%s-01";

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public String traceId() {
        return span.getSpanContext().getTraceId();
    }

    @Override
    public String parent() {
        SpanContext context = span.getSpanContext();
        return PARENT.formatted(context.getTraceId(), context.getSpanId());
    }

    @Override
    public Traced step(String name) {
        return child(name, SpanKind.INTERNAL);
    }

    @Override
    public Traced message(String name) {
        return child(name, SpanKind.PRODUCER);
    }

    private Traced child(String name, SpanKind kind) {
        return new Recorded(
                tracer,
                tracer.spanBuilder(name)
                        .setParent(Context.root().with(span))
                        .setSpanKind(kind)
                        .startSpan());
    }

    @Override
    public void rename(String name) {
        span.updateName(name);
    }

    @Override
    public Traced with(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Traced with(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Traced failed() {
        span.setStatus(StatusCode.ERROR);
        return this;
    }

    @Override
    public void end() {
        span.end();
    }
}
