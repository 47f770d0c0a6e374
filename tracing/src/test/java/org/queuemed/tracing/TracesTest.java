package org.queuemed.tracing;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String RECORDED = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String UNRECORDED = "00-" + TRACE + "-00f067aa0ba902b7-00";

    /** Nobody listens there, which holds up nobody. */
    private static final String NOWHERE = "http://127.0.0.1:9";

    private Tracing tracing;

    @AfterEach
    void end() {
        if (tracing != null) {
            tracing.stop(null);
        }
    }

    @Test
    void without_an_address_nothing_is_recorded_whoever_asks() {
        Traces traces = traces(null, 1);

        assertThat(traces.request("HTTP", RECORDED)).isSameAs(Traced.NOTHING);
        assertThat(traces.request("HTTP", null)).isSameAs(Traced.NOTHING);
        assertThat(traces.arrival("fan-out", RECORDED)).isSameAs(Traced.NOTHING);
    }

    @Test
    void who_asks_for_it_is_recorded_at_any_ratio() {
        Traced traced = traces(NOWHERE, 0).request("HTTP", RECORDED);

        assertThat(traced.traceId()).isEqualTo(TRACE);
        assertThat(traced.message("publish").parent()).startsWith("00-" + TRACE).endsWith("-01");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void who_says_nothing_is_recorded_by_the_ratio(double ratio, boolean recorded) {
        assertThat(traces(NOWHERE, ratio).request("HTTP", null).isRecorded()).isEqualTo(recorded);
    }

    @Test
    void who_asks_for_the_contrary_is_not_recorded() {
        assertThat(traces(NOWHERE, 1).request("HTTP", UNRECORDED)).isSameAs(Traced.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "00-" + TRACE + "-00f067aa0ba902b7", "ff-" + TRACE + "-00f067aa0ba902b7-01"})
    void what_cannot_be_read_is_as_if_nothing_was_said(String parent) {
        assertThat(traces(NOWHERE, 0).request("HTTP", parent)).isSameAs(Traced.NOTHING);
    }

    @Test
    void a_step_of_nothing_is_nothing() {
        Traced step = Traced.NOTHING
                .step("transaction")
                .message("publish")
                .with("some", 1)
                .failed();

        assertThat(step).isSameAs(Traced.NOTHING);
        assertThat(step.parent()).isNull();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void a_ratio_that_is_none_is_refused(double ratio) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> traces(NOWHERE, ratio))
                .withMessageContaining("queuemed.traces.ratio");
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "/var/run", "grpc://collector:4317"})
    void an_address_that_is_none_is_refused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> traces(address, 1))
                .withMessageContaining("queuemed.traces.address");
    }

    private Traces traces(String address, double ratio) {
        tracing = new Tracing(new Settings(address, ratio), "some-service");
        return tracing.traces();
    }

    private record Settings(String where, double ratio) implements TracingConfig {

        @Override
        public Optional<URI> address() {
            return Optional.ofNullable(where).map(URI::create);
        }
    }
}
