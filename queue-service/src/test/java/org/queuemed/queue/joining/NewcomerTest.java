package org.queuemed.queue.joining;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.line.Fixtures.NOON;
import static org.queuemed.queue.line.Fixtures.TODAY;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;

class NewcomerTest {

    private final Newcomer newcomer = new Newcomer("Amina", null, Priority.NORMAL);

    @Test
    void a_newcomer_gets_the_days_next_number_and_waits_from_now() {
        Ticket ticket = join(aLine(aWaitingTicket(1)), 41);

        assertThat(ticket.number()).isEqualTo(42);
        assertThat(ticket.day()).isEqualTo(TODAY);
        assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);
        assertThat(ticket.joinedAt()).isEqualTo(NOON);
        assertThat(ticket.queuedAt()).isEqualTo(NOON);
        assertThat(ticket.attempt()).isZero();
    }

    @Test
    void a_number_that_still_stands_in_line_from_yesterday_is_passed_over() {
        Line overnight = aLine(aWaitingTicket(1), aWaitingTicket(2));

        assertThat(join(overnight, 0).number()).isEqualTo(3);
    }

    private Ticket join(Line line, int lastNumber) {
        return newcomer.join(line, lastNumber, UUID.randomUUID(), "hash").ticket();
    }
}
