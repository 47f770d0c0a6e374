package org.queuemed.queue.statistics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.round.Rounds;
import org.queuemed.queue.store.Sql;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many tickets of all clinics wait, are called, are served: what monitoring is told. Every instance tells the same of the
 * one database, so they are not to be added up. While the database is away they stay as they were.
 */
@Startup
@Singleton
class OpenTickets {

    private static final List<TicketStatus> OPEN =
            List.of(TicketStatus.WAITING, TicketStatus.CALLED, TicketStatus.SERVING);

    private static final String COUNT =
            "select status, count(*) from ticket where status in ('WAITING', 'CALLED', 'SERVING') group by status";

    private final Commit commit;
    private final Map<String, Long> counted = new ConcurrentHashMap<>();
    private final Rounds rounds = new Rounds("counting of open tickets");

    OpenTickets(Commit commit, MeterRegistry registry) {
        this.commit = commit;
        OPEN.forEach(status -> gauge(status.name(), registry));
    }

    @Scheduled(
            identity = "count-open-tickets",
            every = "{queuemed.statistics.counted-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return rounds.round(commit.snapshot(() -> Sql.rows(COUNT)).invoke(this::keep));
    }

    private void keep(List<Object[]> rows) {
        OPEN.forEach(status -> counted.put(status.name(), countOf(status, rows)));
    }

    private static long countOf(TicketStatus status, List<Object[]> rows) {
        return rows.stream()
                .filter(row -> status.name().equals(row[0]))
                .mapToLong(row -> ((Number) row[1]).longValue())
                .sum();
    }

    private void gauge(String status, MeterRegistry registry) {
        Gauge.builder("queuemed.tickets", () -> counted.getOrDefault(status, 0L))
                .description("Open tickets of all clinics, the same from every instance")
                .tag("status", status)
                .register(registry);
    }
}
