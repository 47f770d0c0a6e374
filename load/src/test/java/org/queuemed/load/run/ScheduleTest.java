package org.queuemed.load.run;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void without_a_ramp_calls_come_in_equal_distances() {
        Schedule schedule = new Schedule(20, Duration.ZERO);

        assertThat(LongStream.range(0, 4).map(schedule::instantOf))
                .containsExactly(0L, SECOND / 20, SECOND / 10, 3 * SECOND / 20);
    }

    @Test
    void in_a_ramp_half_as_many_come_and_the_last_as_fast_as_after_it() {
        Schedule schedule = new Schedule(20, Duration.ofSeconds(10));

        assertThat(schedule.instantOf(100)).isEqualTo(10 * SECOND);
        assertThat(schedule.instantOf(100) - schedule.instantOf(99)).isBetween(SECOND / 20, SECOND / 19);
        assertThat(schedule.instantOf(25)).isEqualTo(5 * SECOND);
        assertThat(schedule.instantOf(120)).isEqualTo(11 * SECOND);
    }

    @Test
    void no_call_comes_before_the_one_before() {
        Schedule schedule = new Schedule(7, Duration.ofMillis(3_333));

        assertThat(LongStream.range(0, 200).map(schedule::instantOf).boxed()).isSorted();
    }
}
