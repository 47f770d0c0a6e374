package org.queuemed.queue.line;

import java.util.List;

/**
 * The clinic's day so far, a row for each service that had a ticket.
 *
 * @param services what the store counted; durations in seconds
 */
public record Figures(List<OfService> services) {

    /**
     * @param calls tickets called at least once
     * @param waitSeconds from joining to the latest call, summed over {@code calls}
     * @param serviceSeconds from the start of the visit to its end, summed over {@code served}
     * @param medianServiceSeconds the middle one of those; null where none was served
     */
    public record OfService(
            long serviceId,
            int served,
            int noShow,
            int calls,
            double waitSeconds,
            double serviceSeconds,
            Double medianServiceSeconds) {}

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
        return minutesEach(
                services.stream().mapToDouble(OfService::serviceSeconds).sum(), served());
    }

    private static Integer minutesEach(double seconds, int count) {
        return count == 0 ? null : (int) Math.round(seconds / 60 / count);
    }
}
