package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.queuemed.queue.line.CallOrder.URGENCY_THEN_ARRIVAL;
import static org.queuemed.queue.line.Fixtures.NOON;
import static org.queuemed.queue.line.Fixtures.ROOM_1;
import static org.queuemed.queue.line.Fixtures.aCalledTicket;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;

class NextCallTest {

    private final Ticket serving = aCalledTicket(1, ROOM_1, 10).start(NOON.minusSeconds(480));
    private final Ticket called = aCalledTicket(2, ROOM_1, 5);
    private final Ticket waiting = aWaitingTicket(3);
    private final Line line = aLine(serving, called, waiting, aWaitingTicket(4));

    @Test
    void whoever_is_next_is_called_where_nothing_else_is_said() {
        List<Moved> steps = new NextCall(null, null, List.of()).in(line, URGENCY_THEN_ARRIVAL);

        assertThat(steps).extracting(Moved::step).containsExactly(Step.CALL);
        assertThat(steps.getLast().ticket()).isEqualTo(waiting.callTo(ROOM_1.id(), NOON));
    }

    @Test
    void the_visits_end_in_their_order_and_then_the_call_is_made() {
        List<Moved> steps = nextAfter(called, serving).in(line, URGENCY_THEN_ARRIVAL);

        assertThat(steps).extracting(Moved::step).containsExactly(Step.START, Step.COMPLETE, Step.COMPLETE, Step.CALL);
        assertThat(steps).extracting(moved -> moved.ticket().number()).containsExactly(2, 2, 1, 3);
        assertThat(line.after(steps).tickets())
                .filteredOn(ticket -> ticket.status() == TicketStatus.SERVED)
                .extracting(Ticket::endedAt)
                .containsExactly(NOON, NOON);
    }

    @Test
    void a_chosen_one_is_called_with_it() {
        NextCall call = new NextCall(null, new UUID(0, 4), List.of(serving.id()));

        assertThat(call.in(line, URGENCY_THEN_ARRIVAL).getLast().ticket().number())
                .isEqualTo(4);
    }

    @Test
    void nobody_is_called_and_completed_at_once() {
        assertRefused(Reason.RULE_BROKEN, new NextCall(null, called.id(), List.of(called.id())), line);
    }

    @Test
    void who_waits_has_no_visit_that_could_end() {
        assertRefused(Reason.ILLEGAL_TRANSITION, nextAfter(serving, waiting), line);
    }

    @Test
    void of_a_stranger_nothing_ends() {
        assertRefused(Reason.NO_SUCH_TICKET, nextAfter(serving, aWaitingTicket(99)), line);
    }

    @Test
    void where_nobody_waits_there_is_no_call_that_could_end_a_visit() {
        assertRefused(Reason.QUEUE_EMPTY, nextAfter(serving), aLine(serving));
    }

    private static NextCall nextAfter(Ticket... completed) {
        return new NextCall(
                null, null, List.of(completed).stream().map(Ticket::id).toList());
    }

    private static void assertRefused(Reason reason, NextCall call, Line line) {
        assertThatThrownBy(() -> call.in(line, URGENCY_THEN_ARRIVAL))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
