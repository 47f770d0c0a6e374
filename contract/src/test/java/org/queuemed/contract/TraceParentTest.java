package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

class TraceParentTest {

    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void the_trace_goes_beside_the_state() throws JsonProcessingException {
        String state = ContractJson.mapper().writeValueAsString(Golden.state());

        String message = TraceParent.beside(state, PARENT);

        assertThat(TraceParent.of(message.getBytes(StandardCharsets.UTF_8))).isEqualTo(PARENT);
        assertThat(ContractJson.mapper().readTree(message).path("traceparent").asText())
                .isEqualTo(PARENT);
    }

    @Test
    void who_does_not_know_it_reads_the_same_state() throws JsonProcessingException {
        String state = ContractJson.mapper().writeValueAsString(Golden.state());

        ClinicState read = ContractJson.mapper().readValue(TraceParent.beside(state, PARENT), ClinicState.class);

        assertThat(read).isEqualTo(Golden.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"message\":\"nothing\"}",
                "{\"traceparent\":\"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00\"}",
                "{\"traceparent\":\"what somebody wrote into a message to the waiting room, XX\"}",
            })
    void all_else_is_no_trace(String message) {
        assertThat(TraceParent.of(message.getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
