package org.queuemed.contract.event;

import org.queuemed.contract.Priority;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.Stats;
import org.queuemed.contract.TicketStatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The queue as a console sees it, without names: those are fetched over HTTP by who may read them.
 *
 * @param entries the open tickets: those called or being served first, then those who wait, in the order of the line
 * @param ended tickets that ended lately, newest first; a no-show among them can be put back in line
 */
public record QueueUpdated(int clinicId, QueueStatus status, List<Entry> entries, List<Ended> ended, Stats stats)
        implements ServerEvent {

    /** One open ticket; see {@link org.queuemed.contract.ClinicState.Entry} for what may be null, and when. */
    public record Entry(
            UUID ticketId,
            int ticketNumber,
            String ticketLabel,
            long serviceId,
            TicketStatus status,
            Priority priority,
            Integer position,
            Integer estimatedWait,
            String room,
            Instant joinedAt,
            Instant calledAt,
            int attempt) {}

    /** A ticket that is over. */
    public record Ended(UUID ticketId, int ticketNumber, String ticketLabel, TicketStatus status, Instant endedAt) {}

    @Override
    public String event() {
        return "queue:updated";
    }
}
