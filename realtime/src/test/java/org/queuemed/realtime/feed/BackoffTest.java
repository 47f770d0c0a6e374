package org.queuemed.realtime.feed;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private static final RandomGenerator NO_JITTER = () -> 0;
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    @Test
    void pauses_double_up_to_the_longest_and_begin_again_after_a_success() {
        Backoff backoff = new Backoff(FIRST, LONGEST, NO_JITTER);

        assertThat(Stream.generate(() -> backoff.pause().toMillis()).limit(7))
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 2000L, 2000L);

        backoff.reset();
        assertThat(backoff.pause()).isEqualTo(FIRST);
    }

    @Test
    void a_pause_is_drawn_from_its_upper_half() {
        Backoff backoff = new Backoff(LONGEST, LONGEST, RandomGenerator.getDefault());

        for (int i = 0; i < 100; i++) {
            assertThat(backoff.pause()).isBetween(LONGEST.dividedBy(2), LONGEST);
        }
    }
}
