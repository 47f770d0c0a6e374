package org.queuemed.realtime.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.queuemed.tracing.Traced;
import org.queuemed.tracing.Traces;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class FanOutTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final List<SpanData> ended = new ArrayList<>();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(new Kept()))
            .build();
    private final Traces traces = new Traces(provider.get("test"));
    private final CompletableFuture<Void> slow = new CompletableFuture<>();

    @AfterEach
    void end() {
        provider.close();
    }

    @Test
    void it_counts_what_is_handed_over_and_ends_with_the_last_write() {
        FanOut.within(traces.arrival("fan-out", PARENT), () -> {
            FanOut.handedOver(1, CompletableFuture.completedFuture(null));
            FanOut.handedOver(2, slow);
        });
        assertThat(ended).isEmpty();

        slow.complete(null);

        assertThat(ended).singleElement().satisfies(span -> {
            assertThat(number(span, "queuemed.sockets")).isEqualTo(2);
            assertThat(number(span, "queuemed.frames")).isEqualTo(3);
        });
    }

    @Test
    void a_write_that_fails_has_left_too() {
        FanOut.within(traces.arrival("fan-out", PARENT), () -> FanOut.handedOver(1, slow));

        slow.completeExceptionally(new IllegalStateException("gone"));

        assertThat(ended).hasSize(1);
    }

    @Test
    void who_tells_nobody_ends_at_once_and_so_does_who_stumbles() {
        FanOut.within(traces.arrival("fan-out", PARENT), () -> {});
        try {
            FanOut.within(traces.arrival("fan-out", PARENT), () -> {
                throw new IllegalStateException("unreadable");
            });
        } catch (IllegalStateException expected) {
            // goes on to whoever brought the state
        }

        assertThat(ended)
                .hasSize(2)
                .allSatisfy(span -> assertThat(number(span, "queuemed.sockets")).isZero());
    }

    @Test
    void what_is_written_at_any_other_time_is_not_counted() {
        FanOut.handedOver(1, slow);
        FanOut.within(Traced.NOTHING, () -> FanOut.handedOver(1, slow));
        FanOut.within(traces.arrival("fan-out", PARENT), () -> {});
        FanOut.handedOver(1, slow);

        assertThat(ended)
                .singleElement()
                .satisfies(span -> assertThat(number(span, "queuemed.sockets")).isZero());
    }

    private static long number(SpanData span, String attribute) {
        return span.getAttributes().get(AttributeKey.longKey(attribute));
    }

    /** What a collector would be sent. */
    private final class Kept implements SpanExporter {

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            ended.addAll(spans);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
