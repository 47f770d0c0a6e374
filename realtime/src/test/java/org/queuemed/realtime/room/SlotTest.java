package org.queuemed.realtime.room;

import org.junit.jupiter.api.Test;
import org.queuemed.realtime.fixture.CountedDeliveries;
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
    private final CountedDeliveries deliveries = new CountedDeliveries();
    private final Slot slot = new Slot(this::write, clock, deliveries);

    @Test
    void what_is_offered_to_an_idle_reader_is_written_at_once() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("a", "b"));

        assertThat(written).containsExactly("a", "b");
    }

    @Test
    void while_a_write_is_under_way_only_the_newest_waits() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.offer(Slot.NO_CHANGE, () -> List.of("2"));
        slot.offer(Slot.NO_CHANGE, () -> List.of("3"));
        assertThat(written).containsExactly("1");

        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "3");
    }

    @Test
    void a_change_is_drawn_when_it_is_written_and_not_when_it_is_replaced() {
        List<String> drawn = new ArrayList<>();
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.offer(Slot.NO_CHANGE, () -> draw(drawn, "2"));
        slot.offer(Slot.NO_CHANGE, () -> draw(drawn, "3"));
        assertThat(drawn).isEmpty();

        writes.pop().complete(null);

        assertThat(drawn).containsExactly("3");
    }

    @Test
    void a_failed_write_ends_like_any_other() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.offer(Slot.NO_CHANGE, () -> List.of("2"));

        writes.pop().completeExceptionally(new IllegalStateException("gone"));

        assertThat(written).containsExactly("1", "2");
    }

    @Test
    void nothing_to_say_is_not_a_write() {
        slot.offer(Slot.NO_CHANGE, List::of);

        assertThat(writes).isEmpty();
        assertThat(slot.isStuck(clock.goesOnBy(Duration.ofHours(1)), Duration.ofSeconds(10)))
                .isFalse();
    }

    @Test
    void a_write_that_does_not_move_is_stuck() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));

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
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.answer(() -> List.of("here"));
        slot.offer(Slot.NO_CHANGE, () -> List.of("2"));

        writes.pop().complete(null);
        assertThat(written).containsExactly("1", "2");
        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "2", "here");
    }

    @Test
    void however_often_somebody_asks_one_answer_waits() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.answer(() -> List.of("here"));
        slot.answer(() -> List.of("here still"));

        writes.pop().complete(null);
        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "here still");
    }

    @Test
    void a_change_that_says_nothing_does_not_hold_the_answer_up() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("1"));
        slot.offer(Slot.NO_CHANGE, List::of);
        slot.answer(() -> List.of("here"));

        writes.pop().complete(null);

        assertThat(written).containsExactly("1", "here");
    }

    @Test
    void a_delivery_takes_from_the_change_to_the_end_of_its_write() {
        long madeAt = clock.millis();
        clock.goesOnBy(Duration.ofMillis(30));
        slot.offer(madeAt, () -> List.of("1"));
        clock.goesOnBy(Duration.ofMillis(12));

        writes.pop().complete(null);

        assertThat(deliveries.delays()).containsExactly(42L);
    }

    @Test
    void of_changes_that_are_told_as_one_the_oldest_counts() {
        slot.offer(clock.millis(), () -> List.of("1"));
        slot.offer(clock.goesOnBy(Duration.ofMillis(10)).toEpochMilli(), () -> List.of("2"));
        slot.offer(clock.goesOnBy(Duration.ofMillis(10)).toEpochMilli(), () -> List.of("3"));

        writes.pop().complete(null);
        writes.pop().complete(null);

        assertThat(deliveries.delays()).containsExactly(20L, 10L);
        assertThat(deliveries.conflations()).isEqualTo(1);
    }

    @Test
    void neither_a_greeting_nor_an_answer_nor_a_failed_write_is_a_delivery() {
        slot.offer(Slot.NO_CHANGE, () -> List.of("greeting"));
        writes.pop().complete(null);
        slot.answer(() -> List.of("answer"));
        writes.pop().complete(null);
        slot.offer(clock.millis(), () -> List.of("change"));
        writes.pop().completeExceptionally(new IllegalStateException("gone"));
        slot.offer(clock.millis(), List::of);

        assertThat(deliveries.delays()).isEmpty();
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
