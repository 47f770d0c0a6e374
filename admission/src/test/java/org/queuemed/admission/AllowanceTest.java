package org.queuemed.admission;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Allowance sixAMinute = new Allowance(6);

    @Test
    void a_minutes_worth_may_be_taken_at_once() {
        for (int time = 0; time < 6; time++) {
            assertThat(sixAMinute.take("Ana", NOON)).isZero();
        }

        assertThat(sixAMinute.take("Ana", NOON)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void it_grows_again_evenly_and_a_refusal_costs_nothing() {
        for (int time = 0; time < 20; time++) {
            sixAMinute.take("Ana", NOON);
        }

        assertThat(sixAMinute.take("Ana", NOON.plusSeconds(4))).isEqualTo(Duration.ofSeconds(6));
        assertThat(sixAMinute.take("Ana", NOON.plusSeconds(10))).isZero();
        assertThat(sixAMinute.take("Ana", NOON.plusSeconds(10))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void who_keeps_to_it_is_never_refused() {
        for (int time = 0; time < 1_000; time++) {
            assertThat(sixAMinute.take("Ana", NOON.plusSeconds(10L * time))).isZero();
        }
    }

    @Test
    void one_does_not_use_up_what_is_anothers() {
        for (int time = 0; time < 20; time++) {
            sixAMinute.take("Ana", NOON);
        }

        assertThat(sixAMinute.take("Bea", NOON)).isZero();
    }

    @Test
    void however_many_ask_only_so_many_are_remembered() {
        for (int who = 0; who < 200_000; who++) {
            sixAMinute.take("someone " + who, NOON);
        }

        assertThat(sixAMinute.known()).isLessThanOrEqualTo(50_000);
    }
}
