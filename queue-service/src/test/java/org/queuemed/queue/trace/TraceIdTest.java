package org.queuemed.queue.trace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class TraceIdTest {

    @Test
    void the_one_that_was_given_is_kept() {
        assertThat(TraceId.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", new Random()))
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "somebody's name"
            })
    void what_is_none_is_replaced(String given) {
        assertThat(TraceId.of(given, new Random())).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    }
}
