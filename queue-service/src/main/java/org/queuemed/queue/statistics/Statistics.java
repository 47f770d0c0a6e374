package org.queuemed.queue.statistics;

import java.time.LocalDate;
import java.util.List;

/**
 * A clinic's figures from one of its days to another, both included.
 *
 * @param joined tickets given
 * @param waits of those that were called
 */
public record Statistics(
        LocalDate from,
        LocalDate to,
        int joined,
        int served,
        int noShows,
        int left,
        Waits waits,
        List<Hour> byHour,
        List<OfService> byService) {

    /** Minutes from joining to the first call; null where nobody was called. */
    public record Waits(Double mean, Double median, Double p90) {}

    /** An hour of the clinic's day, 0 to 23, by when tickets were given; hours without one are left out. */
    public record Hour(int hour, int joined, int served, Double meanWait) {}

    public record OfService(long serviceId, String name, int joined, int served, int noShows, Double meanWait) {}
}
