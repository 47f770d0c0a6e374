package org.queuemed.queue.line;

import org.queuemed.queue.ticket.Ticket;

import java.util.List;

/**
 * What somebody could expect who joined now.
 *
 * @param waiting how many wait for the same service
 * @param estimatedWait whole minutes, behind everybody who waits
 */
public record Outlook(Service service, int waiting, int estimatedWait) {

    /** For each service of the clinic. */
    public static List<Outlook> of(Line line, Figures figures, CallOrder order) {
        List<Ticket> waiting = line.waiting(order);
        return line.services().stream()
                .map(service -> new Outlook(
                        service,
                        (int) waiting.stream()
                                .filter(ticket -> ticket.serviceId() == service.id())
                                .count(),
                        new WaitEstimate(line, figures).minutesBehind(waiting, service.id())))
                .toList();
    }
}
