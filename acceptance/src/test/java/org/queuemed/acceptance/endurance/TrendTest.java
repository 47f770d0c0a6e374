package org.queuemed.acceptance.endurance;

import org.junit.jupiter.api.Test;

import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class TrendTest {

    @Test
    void what_grows_all_the_time_is_seen() {
        assertThat(trend(number -> 1_000 + 10 * number).growth(Reading::liveKib))
                .isEqualTo(120);
    }

    @Test
    void what_is_there_once_everything_was_used_is_no_growth() {
        assertThat(trend(number -> Math.min(1_000, 400 * number)).growth(Reading::liveKib))
                .isZero();
    }

    @Test
    void what_comes_and_goes_is_no_growth() {
        assertThat(trend(number -> number % 6 == 5 ? 9_000 : 1_000).growth(Reading::liveKib))
                .isZero();
    }

    private static Trend trend(LongUnaryOperator liveKib) {
        return new Trend(LongStream.range(0, 24)
                .mapToObj(number -> new Reading(liveKib.applyAsLong(number), 0, 0, 0))
                .toList());
    }
}
