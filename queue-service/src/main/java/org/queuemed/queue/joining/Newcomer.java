package org.queuemed.queue.joining;

import org.queuemed.contract.Priority;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.Service;
import org.queuemed.queue.ticket.Moved;
import org.queuemed.queue.ticket.Step;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody who asks for a ticket.
 *
 * @param name what staff are to call them; null for none
 * @param serviceId null where the clinic has one service only
 */
record Newcomer(String name, Long serviceId, Priority priority) {

    /** At the end of the line, with the day's next number. */
    Moved join(Line line, int lastNumber, UUID id, String tokenHash) {
        Service service = line.serviceFor(serviceId);
        int number = numberAfter(line, lastNumber);
        Instant now = line.clinic().at();
        return new Moved(
                Step.JOIN,
                null,
                new Ticket(
                        id,
                        line.clinic().id(),
                        service.id(),
                        line.clinic().today(),
                        number,
                        service.label(number),
                        TicketStatus.WAITING,
                        priority,
                        tokenHash,
                        name,
                        now,
                        now,
                        null,
                        null,
                        null,
                        null,
                        0));
    }

    /** The next number, past those that still stand in a line which is older than the day. */
    private static int numberAfter(Line line, int lastNumber) {
        Set<Integer> taken = line.tickets().stream()
                .filter(ticket -> ticket.status().isOpen())
                .map(Ticket::number)
                .collect(Collectors.toSet());
        int number = lastNumber + 1;
        while (taken.contains(number)) {
            number++;
        }
        return number;
    }
}
