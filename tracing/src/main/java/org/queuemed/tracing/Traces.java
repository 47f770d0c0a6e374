package org.queuemed.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

import java.util.Set;

/** Where traces begin, or go on that began elsewhere. Thread-safe. */
public final class Traces {

    /** For who traces nothing. */
    public static final Traces OFF = new Traces(null);

    private static final String HEADER = "traceparent";

    private final Tracer tracer;

    /** @param tracer makes the spans; null makes none */
    public Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /**
     * A request that somebody made.
     *
     * @param parent the {@code traceparent} that came with it, null for none: it decides whether there is anything to record.
     *     Without one, or where it cannot be read, the ratio does
     */
    public Traced request(String name, String parent) {
        return tracer == null ? Traced.NOTHING : begin(name, parent, SpanKind.SERVER);
    }

    /** A message that arrived, with what {@link Traced#parent} was where it was sent; null for nothing. */
    public Traced arrival(String name, String parent) {
        return tracer == null || parent == null ? Traced.NOTHING : begin(name, parent, SpanKind.CONSUMER);
    }

    private Traced begin(String name, String parent, SpanKind kind) {
        Context before = W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, Header.INSTANCE);
        Span span = tracer.spanBuilder(name).setParent(before).setSpanKind(kind).startSpan();
        return span.isRecording() ? new Recorded(tracer, span) : Traced.NOTHING;
    }

    /** The one header, which is all that there is. */
    private enum Header implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(String carrier) {
            return Set.of(HEADER);
        }

        @Override
        public String get(String carrier, String key) {
            return HEADER.equals(key) ? carrier : null;
        }
    }
}
