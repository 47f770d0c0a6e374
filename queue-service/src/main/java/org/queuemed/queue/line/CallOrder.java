package org.queuemed.queue.line;

import org.queuemed.queue.ticket.Ticket;

import java.util.Comparator;

/**
 * Who is called before whom. The one place to put another policy, such as one that lets normal tickets age into
 * priority; it must be a total order over the tickets of one clinic.
 */
public interface CallOrder extends Comparator<Ticket> {

    /** Urgent before priority before normal, then by arrival. */
    CallOrder URGENCY_THEN_ARRIVAL = Comparator.comparing(Ticket::priority)
            .reversed()
            .thenComparing(Ticket::queuedAt)
            .thenComparing(Ticket::joinedAt)
            .thenComparing(Ticket::id)::compare;
}
