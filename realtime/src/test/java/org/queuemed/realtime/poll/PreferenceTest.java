package org.queuemed.realtime.poll;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PreferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"wait=25", "respond-async, wait=25", "WAIT = \"25\"", "wait=25; foo=bar"})
    void a_wait_is_read_in_all_its_forms(String header) {
        assertThat(Preference.waitIn(List.of(header))).contains(Duration.ofSeconds(25));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "wait", "wait=", "wait=-1", "wait=soon", "wait=99999999999", "await=3", ",", ";", "; wait=25"
            })
    void what_is_no_wait_is_passed_over(String header) {
        assertThat(Preference.waitIn(List.of(header))).isEmpty();
    }

    @Test
    void the_first_wait_counts() {
        assertThat(Preference.waitIn(List.of("respond-async", "wait=5", "wait=9")))
                .contains(Duration.ofSeconds(5));
    }
}
