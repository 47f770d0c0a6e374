package org.queuemed.queue.line;

import java.util.List;

/**
 * The clinic's day so far, a row for each service that had a ticket.
 *
 * @param services what the store counted; durations in seconds
 */
public record Figures(List<OfService> services) {

    /**
     * @param calls tickets called for the first time
     * @param waitSeconds from joining to that first call, summed over {@code calls}
     * @param visits visits that are over: one for each served ticket, and one for each time a ticket was sent on
     * @param visitSeconds how long they took, summed
     * @param medianVisitSeconds the middle one of those; null before the first
     */
    public record OfService(
            long serviceId,
            int served,
            int noShow,
            int calls,
            double waitSeconds,
            int visits,
            double visitSeconds,
            Double medianVisitSeconds) {}

    int served() {
        return services.stream().mapToInt(OfService::served).sum();
    }

    int noShow() {
        return services.stream().mapToInt(OfService::noShow).sum();
    }

    Integer averageWaitMinutes() {
        int calls = services.stream().mapToInt(OfService::calls).sum();
        return minutesEach(services.stream().mapToDouble(OfService::waitSeconds).sum(), calls);
    }

    Integer averageServiceMinutes() {
        int visits = services.stream().mapToInt(OfService::visits).sum();
        return minutesEach(
                services.stream().mapToDouble(OfService::visitSeconds).sum(), visits);
    }

    private static Integer minutesEach(double seconds, int count) {
        return count == 0 ? null : (int) Math.round(seconds / 60 / count);
    }
}
