package org.queuemed.queue.calling;

import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.Stats;

import java.util.List;

/**
 * The queue at one version.
 *
 * @param entries the open tickets: those called or being served first, then those who wait, in the order of the line
 * @param ended tickets that ended within the last half hour, newest first
 */
public record QueueReading(
        long version,
        QueueStatus status,
        String message,
        List<TicketReading> entries,
        List<TicketReading> ended,
        Stats stats) {}
