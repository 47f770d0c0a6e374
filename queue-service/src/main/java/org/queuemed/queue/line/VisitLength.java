package org.queuemed.queue.line;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long a visit is expected to take, service by service: the median of today's visits, which one long visit does not
 * move, drawn towards what staff expect as if they had seen {@value #PRIOR_VISITS} visits of that length already. The
 * first visits of a day therefore change little, and a whole morning outweighs the expectation.
 */
final class VisitLength {

    private static final int PRIOR_VISITS = 3;

    private final Map<Long, Double> minutes;

    VisitLength(Line line, Figures figures) {
        Map<Long, Figures.OfService> today = figures.services().stream()
                .collect(Collectors.toMap(Figures.OfService::serviceId, Function.identity()));
        minutes = line.services().stream()
                .collect(Collectors.toMap(Service::id, service -> expected(service, today.get(service.id()))));
    }

    double minutes(long serviceId) {
        return minutes.getOrDefault(serviceId, 0.0);
    }

    private static double expected(Service service, Figures.OfService today) {
        if (today == null || today.medianVisitSeconds() == null) {
            return service.expectedMinutes();
        }
        double median = today.medianVisitSeconds() / 60;
        int visits = today.visits();
        return (PRIOR_VISITS * service.expectedMinutes() + visits * median) / (PRIOR_VISITS + visits);
    }
}
