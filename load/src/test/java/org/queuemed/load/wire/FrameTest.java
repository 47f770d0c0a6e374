package org.queuemed.load.wire;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameTest {

    @Test
    void the_event_and_its_version_are_read() {
        assertThat(Frame.read("{\"event\":\"position:updated\",\"version\":1795000000000,\"data\":{\"position\":1}}"))
                .isEqualTo(new Frame("position:updated", 1_795_000_000_000L));
    }

    @Test
    void they_may_come_in_any_order() {
        assertThat(Frame.read("{\"data\":{\"event\":\"no\",\"version\":1,\"a\":[{}]},\"version\":2,\"event\":\"yes\"}"))
                .isEqualTo(new Frame("yes", 2));
    }

    @Test
    void a_problem_has_no_version() {
        assertThat(Frame.read("{\"event\":\"problem\",\"data\":{\"status\":404}}"))
                .isEqualTo(new Frame("problem", Frame.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{\"event\"", "{}", "3"})
    void what_is_no_envelope_has_no_event(String text) {
        assertThat(Frame.read(text)).isEqualTo(new Frame("", Frame.NONE));
    }
}
