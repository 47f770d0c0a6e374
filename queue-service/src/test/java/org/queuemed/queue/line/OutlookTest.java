package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.Priority;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.line.CallOrder.URGENCY_THEN_ARRIVAL;
import static org.queuemed.queue.line.Fixtures.CONSULTATION;
import static org.queuemed.queue.line.Fixtures.ROOM_1;
import static org.queuemed.queue.line.Fixtures.ROOM_2;
import static org.queuemed.queue.line.Fixtures.X_RAY;
import static org.queuemed.queue.line.Fixtures.X_RAY_ROOM;
import static org.queuemed.queue.line.Fixtures.aCalledTicket;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aLineIn;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;
import static org.queuemed.queue.line.Fixtures.noFigures;

class OutlookTest {

    @Test
    void whoever_joins_an_empty_line_waits_for_nobody() {
        assertThat(of(aLine())).containsExactly(new Outlook(CONSULTATION, 0, 0));
    }

    @Test
    void whoever_joins_waits_behind_everybody() {
        assertThat(of(aLine(aWaitingTicket(1), aWaitingTicket(2)))).containsExactly(new Outlook(CONSULTATION, 2, 20));
    }

    @Test
    void rooms_at_work_share_the_line() {
        Line line = aLineIn(
                List.of(CONSULTATION),
                List.of(ROOM_1, ROOM_2),
                aCalledTicket(1, ROOM_1, 4),
                aCalledTicket(2, ROOM_2, 2),
                aWaitingTicket(3));

        assertThat(of(line)).containsExactly(new Outlook(CONSULTATION, 1, 8));
    }

    @Test
    void each_service_has_an_outlook_of_its_own() {
        Line line = aLineIn(
                List.of(CONSULTATION, X_RAY),
                List.of(X_RAY_ROOM, new Room(1, "Room 1", java.util.Set.of(CONSULTATION.id()))),
                aWaitingTicket(1),
                aWaitingTicket(2),
                aWaitingTicket(3, Priority.NORMAL, X_RAY));

        assertThat(of(line)).containsExactly(new Outlook(CONSULTATION, 2, 20), new Outlook(X_RAY, 1, 5));
    }

    private static List<Outlook> of(Line line) {
        return Outlook.of(line, noFigures(), URGENCY_THEN_ARRIVAL);
    }
}
