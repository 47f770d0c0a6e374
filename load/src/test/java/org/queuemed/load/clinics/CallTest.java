package org.queuemed.load.clinics;

import org.junit.jupiter.api.Test;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.wire.Frame;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CallTest {

    private static final long MILLI = 1_000_000;
    private static final long VERSION = 500;

    private final Member first = phone();
    private final Member second = phone();
    private final Member screen = () -> Member.Kind.SCREEN;
    private final Member console = () -> Member.Kind.CONSOLE;
    private final Figures figures = new Figures();
    private final Call call = new Call(0, List.of(first, second, screen, console), figures);

    @Test
    void who_was_told_the_version_of_the_call_has_received_it() {
        call.answered(first, VERSION, 5 * MILLI);

        call.heard(first, frame("patient:called", VERSION), 6 * MILLI);
        call.heard(second, frame("position:updated", VERSION), 7 * MILLI);
        call.heard(screen, frame("display:called", VERSION), 8 * MILLI);
        call.heard(console, frame("queue:updated", VERSION), 9 * MILLI);

        assertThat(call.isOver()).isTrue();
        assertCounts(4, 4, 0);
        assertThat(millis(Latency.ANSWER)).isEqualTo(5);
        assertThat(millis(Latency.CALLED_PHONE)).isEqualTo(6);
        assertThat(millis(Latency.LAST_PHONE)).isEqualTo(7);
        assertThat(millis(Latency.SCREEN)).isEqualTo(8);
        assertThat(millis(Latency.CONSOLE)).isEqualTo(9);
    }

    @Test
    void who_was_told_before_the_doctor_was_answered_has_received_it_then() {
        call.heard(first, frame("patient:called", VERSION), 2 * MILLI);
        call.heard(second, frame("position:updated", VERSION), 3 * MILLI);

        call.answered(first, VERSION, 5 * MILLI);
        call.expire();

        assertThat(millis(Latency.CALLED_PHONE)).isEqualTo(2);
        assertThat(millis(Latency.LAST_PHONE)).isEqualTo(3);
    }

    @Test
    void a_later_version_tells_the_call_too() {
        call.answered(first, VERSION, 0);

        call.heard(second, frame("position:updated", VERSION + 1), MILLI);

        assertThat(figures.of(Count.RECEIVED)).isEqualTo(1);
    }

    @Test
    void an_earlier_version_does_not() {
        call.heard(second, frame("position:updated", VERSION - 1), 0);
        call.answered(first, VERSION, 0);
        call.heard(second, frame("position:updated", VERSION - 1), MILLI);

        call.expire();

        assertCounts(4, 0, 4);
    }

    @Test
    void who_was_told_nothing_is_a_message_lost() {
        call.answered(first, VERSION, 0);
        call.heard(first, frame("patient:called", VERSION), MILLI);
        call.heard(screen, frame("display:update", VERSION), MILLI);
        call.heard(console, frame("patient:called", VERSION), MILLI);
        assertThat(call.isOver()).isFalse();

        call.expire();

        assertThat(call.isOver()).isTrue();
        assertCounts(4, 3, 1);
        assertThat(figures.of(Latency.LAST_PHONE).getTotalCount())
                .as("a last phone that never was")
                .isZero();
    }

    @Test
    void the_called_phone_must_be_told_that_it_is_called() {
        call.answered(first, VERSION, 0);

        call.heard(first, frame("position:updated", VERSION), MILLI);
        call.heard(second, frame("position:updated", VERSION), MILLI);
        call.expire();

        assertThat(figures.of(Latency.CALLED_PHONE).getTotalCount()).isZero();
        assertCounts(4, 1, 3);
    }

    @Test
    void news_of_something_else_are_not_the_call() {
        call.answered(first, VERSION, 0);

        call.heard(second, frame("queue:opened", VERSION), MILLI);
        call.heard(screen, frame("queue:opened", VERSION), MILLI);

        assertThat(figures.of(Count.RECEIVED)).isZero();
    }

    @Test
    void who_was_called_before_it_is_not_waited_for() {
        call.heard(second, frame("patient:called", VERSION - 1), MILLI);

        call.answered(first, VERSION, 2 * MILLI);
        call.heard(first, frame("patient:called", VERSION), 3 * MILLI);
        call.expire();

        assertThat(figures.of(Count.EXPECTED)).isEqualTo(3);
        assertThat(millis(Latency.LAST_PHONE)).isEqualTo(3);
    }

    @Test
    void nor_is_who_hears_of_it_after_the_doctor() {
        call.answered(first, VERSION, 0);

        call.heard(second, frame("ticket:ended", VERSION - 1), MILLI);

        assertThat(figures.of(Count.EXPECTED)).isEqualTo(3);
    }

    @Test
    void nor_is_who_leaves_with_it() {
        call.answered(first, VERSION, 0);

        call.heard(phone(), frame("ticket:ended", VERSION), MILLI);
        call.expire();

        assertCounts(4, 0, 4);
    }

    @Test
    void one_who_is_told_that_it_is_over_before_hearing_of_the_call_has_heard_of_it() {
        call.answered(first, VERSION, 0);

        call.heard(first, frame("ticket:ended", VERSION + 1), MILLI);
        call.expire();

        assertCounts(4, 1, 3);
    }

    @Test
    void who_came_before_it_is_waited_for() {
        Member newcomer = phone();
        call.heard(newcomer, frame("position:updated", VERSION - 1), MILLI);

        call.answered(first, VERSION, 2 * MILLI);
        call.expire();

        assertCounts(5, 0, 5);
    }

    @Test
    void one_that_turns_out_to_have_waited_is_the_last_phone() {
        Member newcomer = phone();
        call.answered(first, VERSION, 0);
        call.heard(first, frame("patient:called", VERSION), MILLI);
        call.heard(second, frame("position:updated", VERSION), 2 * MILLI);

        call.heard(newcomer, frame("position:updated", VERSION - 1), 3 * MILLI);
        call.heard(newcomer, frame("position:updated", VERSION), 4 * MILLI);
        call.expire();

        assertThat(millis(Latency.LAST_PHONE)).isEqualTo(4);
        assertThat(figures.of(Latency.LAST_PHONE).getTotalCount()).isEqualTo(1);
    }

    @Test
    void who_knows_of_the_call_is_not_waited_for_again() {
        call.answered(first, VERSION, 0);
        call.heard(second, frame("position:updated", VERSION), MILLI);

        call.heard(second, frame("position:updated", VERSION - 1), 2 * MILLI);
        call.expire();

        assertCounts(4, 1, 3);
    }

    @Test
    void told_twice_counts_once() {
        call.answered(first, VERSION, 0);

        call.heard(screen, frame("display:called", VERSION), MILLI);
        call.heard(screen, frame("display:update", VERSION), 2 * MILLI);

        assertThat(figures.of(Count.RECEIVED)).isEqualTo(1);
        assertThat(millis(Latency.SCREEN)).isEqualTo(1);
    }

    @Test
    void a_phone_whose_ticket_was_too_new_to_be_in_the_audience_is_waited_for_when_it_is_the_one_called() {
        Member newcomer = phone();
        call.heard(newcomer, frame("patient:called", VERSION), MILLI);

        call.answered(newcomer, VERSION, 2 * MILLI);

        assertThat(figures.of(Count.EXPECTED)).isEqualTo(5);
        assertThat(millis(Latency.CALLED_PHONE)).isEqualTo(1);
    }

    @Test
    void a_call_that_failed_expects_nothing() {
        call.failed();

        assertThat(call.isOver()).isTrue();
        assertCounts(0, 0, 0);
        assertThat(figures.of(Count.CALLS_FAILED)).isEqualTo(1);
    }

    @Test
    void latencies_count_from_when_the_call_was_to_be_made() {
        Call late = new Call(10 * MILLI, List.of(screen), figures);

        late.sent(60 * MILLI);
        late.answered(null, VERSION, 70 * MILLI);
        late.heard(screen, frame("display:called", VERSION), 90 * MILLI);

        assertThat(millis(Latency.SENT)).isEqualTo(50);
        assertThat(millis(Latency.SCREEN)).isEqualTo(80);
    }

    private void assertCounts(long expected, long received, long lost) {
        assertThat(figures.of(Count.EXPECTED)).as("expected").isEqualTo(expected);
        assertThat(figures.of(Count.RECEIVED)).as("received").isEqualTo(received);
        assertThat(figures.of(Count.LOST)).as("lost").isEqualTo(lost);
    }

    private long millis(Latency latency) {
        return Math.round(figures.of(latency).getMaxValue() / 1_000.0);
    }

    private static Frame frame(String event, long version) {
        return new Frame(event, version);
    }

    /** Each is another one, as a lambda that captures nothing would not be. */
    private static Member phone() {
        return new Member() {
            @Override
            public Kind kind() {
                return Kind.PHONE;
            }
        };
    }
}
