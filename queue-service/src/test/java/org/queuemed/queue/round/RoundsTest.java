package org.queuemed.queue.round;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

import static org.assertj.core.api.Assertions.assertThat;

/** The scheduler skips a task for as long as its last round goes on: one that never ended would be the last. */
class RoundsTest {

    private static final Duration AT_ONCE = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Rounds rounds = new Rounds("doing of something", AT_ONCE);

    @Test
    void a_round_that_hangs_is_given_up() {
        AtomicBoolean givenUp = new AtomicBoolean();
        Uni<Object> hanging = Uni.createFrom().nothing().onCancellation().invoke(() -> givenUp.set(true));

        rounds.round(hanging).await().atMost(PATIENCE);

        assertThat(givenUp).isTrue();
    }

    @Test
    void a_round_that_fails_does_not_end_the_rounds() {
        rounds.round(Uni.createFrom().failure(new IllegalStateException("of a test")))
                .await()
                .atMost(PATIENCE);
    }

    @Test
    void a_round_that_comes_off_has_done_its_work() {
        AtomicBoolean done = new AtomicBoolean();

        new Rounds("doing of something", PATIENCE)
                .round(Uni.createFrom().item("done").invoke(() -> done.set(true)))
                .await()
                .atMost(PATIENCE);

        assertThat(done).isTrue();
    }
}
