package org.queuemed.acceptance.collector;

import io.opentelemetry.proto.trace.v1.Span;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A span as it arrived.
 *
 * @param trace 32 hexadecimal digits
 * @param parent the id of the span that it is a step of; empty for none
 * @param attributes numbers as text
 */
public record Recorded(
        String service,
        String trace,
        String id,
        String parent,
        String name,
        long begin,
        long end,
        Map<String, String> attributes) {

    static Recorded of(String service, Span span) {
        return new Recorded(
                service,
                hex(span.getTraceId().toByteArray()),
                hex(span.getSpanId().toByteArray()),
                hex(span.getParentSpanId().toByteArray()),
                span.getName(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                attribute -> attribute.getKey(), attribute -> Collector.text(attribute.getValue()))));
    }

    public int number(String attribute) {
        return Integer.parseInt(attributes.get(attribute));
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
