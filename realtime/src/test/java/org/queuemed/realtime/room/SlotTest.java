package org.queuemed.realtime.room;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.fixture.SetClock;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

class SlotTest {

    private final SetClock clock = new SetClock();
    private final List<String> written = new ArrayList<>();
    private final Deque<CompletableFuture<Void>> writes = new ArrayDeque<>();
    private final Slot slot = new Slot(this::write, clock);

    @Test
    void what_is_offered_to_an_idle_reader_is_written_at_once() {
        slot.offer(() -> List.of("a", "b"));

        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void while_a_write_is_under_way_only_the_newest_waits() {
        slot.offer(() -> List.of("1"));
        slot.offer(() -> List.of("2"));
        slot.offer(() -> List.of("3"));
        assertThat(written).containsExactly("1");

        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "3");
    }

    @Test
    void a_change_is_drawn_when_it_is_written_and_not_when_it_is_replaced() {
        List<String> drawn = new ArrayList<>();
        slot.offer(() -> List.of("1"));
        slot.offer(() -> draw(drawn, "2"));
        slot.offer(() -> draw(drawn, "3"));
        assertThat(drawn).isEmpty();

        writes.pop().complete(null);

        assertThat(drawn).containsExactly("3");
    }

    @Test
    void a_failed_write_ends_like_any_other() {
        slot.offer(() -> List.of("1"));
        slot.offer(() -> List.of("2"));

        writes.pop().completeExceptionally(new IllegalStateException("gone"));

        assertThat(written).containsExactly("1", "2");
    }

    @Test
    void nothing_to_say_is_not_a_write() {
        slot.offer(List::of);

        assertThat(writes).isEmpty();
        assertThat(slot.isStuck(clock.goesOnBy(Duration.ofHours(1)), Duration.ofSeconds(10)))
                .isFalse();
    }

    @Test
    void a_write_that_does_not_move_is_stuck() {
        slot.offer(() -> List.of("1"));

        assertThat(slot.isStuck(clock.goesOnBy(Duration.ofSeconds(10)), Duration.ofSeconds(10)))
                .isFalse();
        assertThat(slot.isStuck(clock.goesOnBy(Duration.ofMillis(1)), Duration.ofSeconds(10)))
                .isTrue();
        writes.pop().complete(null);
        assertThat(slot.isStuck(clock.instant(), Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void an_answer_to_an_idle_reader_is_written_at_once() {
        slot.answer(() -> List.of("here"));

        assertThat(written).containsExactly("here");
    }

    @Test
    void an_answer_waits_for_the_write_under_way_and_for_the_change_that_waits() {
        slot.offer(() -> List.of("1"));
        slot.answer(() -> List.of("here"));
        slot.offer(() -> List.of("2"));

        writes.pop().complete(null);
        assertThat(written).containsExactly("1", "2");
        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "2", "here");
    }

    @Test
    void however_often_somebody_asks_one_answer_waits() {
        slot.offer(() -> List.of("1"));
        slot.answer(() -> List.of("here"));
        slot.answer(() -> List.of("here still"));

        writes.pop().complete(null);
        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "here still");
    }

    @Test
    void a_change_that_says_nothing_does_not_hold_the_answer_up() {
        slot.offer(() -> List.of("1"));
        slot.offer(List::of);
        slot.answer(() -> List.of("here"));

        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "here");
    }

    private CompletableFuture<Void> write(List<String> frames) {
        written.addAll(frames);
        CompletableFuture<Void> write = new CompletableFuture<>();
        writes.add(write);
        return write;
    }

    private static List<String> draw(List<String> drawn, String frame) {
        drawn.add(frame);
        return List.of(frame);
    }
}
