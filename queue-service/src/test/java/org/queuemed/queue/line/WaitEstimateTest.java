package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.Priority;
import org.queuemed.queue.ticket.Ticket;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.line.CallOrder.URGENCY_THEN_ARRIVAL;
import static org.queuemed.queue.line.Fixtures.CONSULTATION;
import static org.queuemed.queue.line.Fixtures.NOON;
import static org.queuemed.queue.line.Fixtures.ROOM_1;
import static org.queuemed.queue.line.Fixtures.ROOM_2;
import static org.queuemed.queue.line.Fixtures.X_RAY;
import static org.queuemed.queue.line.Fixtures.X_RAY_ROOM;
import static org.queuemed.queue.line.Fixtures.aCalledTicket;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aLineIn;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;
import static org.queuemed.queue.line.Fixtures.noFigures;

class WaitEstimateTest {

    @Test
    void with_one_free_room_each_waits_for_those_ahead() {
        Line line = aLine(aWaitingTicket(1), aWaitingTicket(2), aWaitingTicket(3));

        assertThat(waits(line, noFigures())).containsExactly(0, 10, 20);
    }

    @Test
    void a_visit_under_way_counts_with_what_is_left_of_it() {
        Line line = aLine(aCalledTicket(1, ROOM_1, 4), aWaitingTicket(2), aWaitingTicket(3));

        assertThat(waits(line, noFigures())).containsExactly(6, 16);
    }

    @Test
    void a_visit_that_is_overdue_is_expected_to_end_soon() {
        Line line = aLine(aCalledTicket(1, ROOM_1, 45), aWaitingTicket(2));

        assertThat(waits(line, noFigures())).containsExactly(1);
    }

    @Test
    void two_rooms_at_work_share_the_line() {
        Line line = aLineIn(
                List.of(CONSULTATION),
                List.of(ROOM_1, ROOM_2),
                aCalledTicket(1, ROOM_1, 4),
                aCalledTicket(2, ROOM_2, 2),
                aWaitingTicket(3),
                aWaitingTicket(4),
                aWaitingTicket(5));

        assertThat(waits(line, noFigures())).containsExactly(6, 8, 16);
    }

    @Test
    void a_room_that_nobody_was_called_to_lately_is_not_counted_on() {
        Line line = aLineIn(
                List.of(CONSULTATION),
                List.of(ROOM_1, ROOM_2),
                aCalledTicket(1, ROOM_2, 4),
                aWaitingTicket(2),
                aWaitingTicket(3));

        assertThat(waits(line, noFigures())).containsExactly(6, 16);
    }

    @Test
    void a_room_whose_patient_has_just_left_is_free() {
        Ticket done = aCalledTicket(1, ROOM_1, 9).start(NOON).complete(NOON);

        assertThat(waits(aLine(done, aWaitingTicket(2)), noFigures())).containsExactly(0);
    }

    @Test
    void each_service_waits_for_its_own_rooms() {
        Line line = aLineIn(
                List.of(CONSULTATION, X_RAY),
                List.of(new Room(1, "Room 1", java.util.Set.of(CONSULTATION.id())), X_RAY_ROOM),
                aWaitingTicket(1),
                aWaitingTicket(2, Priority.NORMAL, X_RAY),
                aWaitingTicket(3),
                aWaitingTicket(4, Priority.NORMAL, X_RAY));

        assertThat(waits(line, noFigures())).containsExactly(0, 0, 10, 5);
    }

    @Test
    void the_mornings_visits_draw_the_expectation_towards_their_median() {
        Line line = aLine(aWaitingTicket(1), aWaitingTicket(2));

        assertThat(waits(line, served(1, 20))).containsExactly(0, 13);
        assertThat(waits(line, served(27, 20))).containsExactly(0, 19);
    }

    @Test
    void one_long_visit_does_not_move_the_median_and_so_not_the_wait() {
        Line line = aLine(aWaitingTicket(1), aWaitingTicket(2));
        Figures withOneOfThreeHours = new Figures(
                List.of(new Figures.OfService(CONSULTATION.id(), 9, 0, 9, 0, 9, 8 * 600 + 3 * 3600, 600.0)));

        assertThat(waits(line, withOneOfThreeHours)).containsExactly(0, 10);
    }

    private static Figures served(int visits, int medianMinutes) {
        double seconds = medianMinutes * 60.0;
        return new Figures(List.of(
                new Figures.OfService(CONSULTATION.id(), visits, 0, visits, 0, visits, visits * seconds, seconds)));
    }

    private static List<Integer> waits(Line line, Figures figures) {
        List<Ticket> waiting = line.waiting(URGENCY_THEN_ARRIVAL);
        Map<UUID, Integer> minutes = new WaitEstimate(line, figures).minutes(waiting);
        return waiting.stream().map(ticket -> minutes.get(ticket.id())).toList();
    }
}
