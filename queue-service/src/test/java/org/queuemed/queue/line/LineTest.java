package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Place;
import org.queuemed.queue.ticket.Ticket;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.queuemed.queue.line.CallOrder.URGENCY_THEN_ARRIVAL;
import static org.queuemed.queue.line.Fixtures.CONSULTATION;
import static org.queuemed.queue.line.Fixtures.NOON;
import static org.queuemed.queue.line.Fixtures.ROOM_1;
import static org.queuemed.queue.line.Fixtures.ROOM_2;
import static org.queuemed.queue.line.Fixtures.TODAY;
import static org.queuemed.queue.line.Fixtures.X_RAY;
import static org.queuemed.queue.line.Fixtures.X_RAY_ROOM;
import static org.queuemed.queue.line.Fixtures.aCalledTicket;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aLineIn;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;

class LineTest {

    @Test
    void urgent_goes_before_priority_before_normal_then_arrival_decides() {
        Line line = aLine(
                aWaitingTicket(1),
                aWaitingTicket(2, Priority.PRIORITY, CONSULTATION),
                aWaitingTicket(3, Priority.URGENT, CONSULTATION),
                aWaitingTicket(4, Priority.URGENT, CONSULTATION),
                aCalledTicket(5, ROOM_1, 3));

        assertThat(line.waiting(URGENCY_THEN_ARRIVAL))
                .extracting(Ticket::number)
                .containsExactly(3, 4, 2, 1);
    }

    @Test
    void whoever_is_put_back_last_goes_behind_all_of_the_same_priority() {
        Ticket first = aCalledTicket(1, ROOM_1, 1).requeue(Place.LAST, TODAY, NOON);

        Line line = aLine(first, aWaitingTicket(2), aWaitingTicket(3));

        assertThat(line.waiting(URGENCY_THEN_ARRIVAL))
                .extracting(Ticket::number)
                .containsExactly(2, 3, 1);
    }

    @Test
    void a_room_calls_only_those_whom_it_serves() {
        Line line = aLineIn(
                List.of(CONSULTATION, X_RAY),
                List.of(ROOM_1, X_RAY_ROOM),
                aWaitingTicket(1),
                aWaitingTicket(2, Priority.NORMAL, X_RAY));

        assertThat(line.callNext(X_RAY_ROOM, URGENCY_THEN_ARRIVAL).ticket().number())
                .isEqualTo(2);
        assertThat(line.callNext(ROOM_1, URGENCY_THEN_ARRIVAL).ticket().number())
                .isEqualTo(1);
        assertThat(line.callNext(null, URGENCY_THEN_ARRIVAL).ticket().number()).isEqualTo(1);
    }

    @Test
    void an_empty_line_has_nobody_to_call() {
        assertRefused(Reason.QUEUE_EMPTY, () -> aLine().callNext(ROOM_1, URGENCY_THEN_ARRIVAL));
    }

    @Test
    void a_call_without_a_room_goes_to_the_only_one() {
        assertThat(aLine().roomFor(null)).isEqualTo(ROOM_1);
        assertThat(aLineIn(List.of(CONSULTATION), List.of(ROOM_1, ROOM_2)).roomFor(null))
                .isNull();
        assertRefused(Reason.RULE_BROKEN, () -> aLine().roomFor(99L));
    }

    @Test
    void a_ticket_without_a_service_is_for_the_only_one() {
        Line two = aLineIn(List.of(CONSULTATION, X_RAY), List.of(ROOM_1));

        assertThat(aLine().serviceFor(null)).isEqualTo(CONSULTATION);
        assertThat(two.serviceFor(8L)).isEqualTo(X_RAY);
        assertRefused(Reason.RULE_BROKEN, () -> two.serviceFor(null));
        assertRefused(Reason.RULE_BROKEN, () -> aLine().serviceFor(99L));
    }

    @Test
    void what_an_earlier_day_left_open_is_ended_and_nothing_else() {
        Ticket yesterdays = yesterdays(aWaitingTicket(80));

        List<Moved> expired = aLine(yesterdays, aWaitingTicket(1)).expireEarlierDays();

        assertThat(expired).extracting(moved -> moved.ticket().number()).containsExactly(80);
        assertThat(expired.getFirst().ticket().status()).isEqualTo(TicketStatus.CANCELLED);
    }

    @Test
    void a_label_has_the_services_prefix_and_three_digits_behind_it() {
        assertThat(CONSULTATION.label(13)).isEqualTo("13");
        assertThat(X_RAY.label(13)).isEqualTo("X013");
        assertThat(X_RAY.label(1313)).isEqualTo("X1313");
    }

    static Ticket yesterdays(Ticket ticket) {
        return new Ticket(
                ticket.id(),
                ticket.clinicId(),
                ticket.serviceId(),
                TODAY.minusDays(1),
                ticket.number(),
                ticket.label(),
                ticket.status(),
                ticket.priority(),
                ticket.tokenHash(),
                ticket.name(),
                ticket.queuedAt(),
                ticket.joinedAt(),
                ticket.calledAt(),
                ticket.startedAt(),
                ticket.endedAt(),
                ticket.roomId(),
                ticket.attempt());
    }

    private static void assertRefused(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
