package org.queuemed.queue.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.Clinics;
import org.queuemed.queue.store.Sql;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Counts the tickets of a period. */
@ApplicationScoped
class ReadStatistics {

    private static final int LONGEST_DAYS = 366;

    private static final String FIGURES = """
            count(*), count(*) filter (where t.status = 'SERVED'), count(*) filter (where t.status = 'NO_SHOW'),
            count(*) filter (where t.status = 'LEFT'),
            avg(e.seconds) / 60,
            percentile_cont(0.5) within group (order by e.seconds / 60),
            percentile_cont(0.9) within group (order by e.seconds / 60)""";

    /** Each with its first call, which alone says how long it waited. */
    private static final String FROM_TICKETS = " from ticket t left join ticket_event e"
            + " on e.ticket_id = t.id and e.type = 'patient_called' and e.seconds is not null";

    private static final String OF_PERIOD = " where t.clinic_id = $1 and t.day between $2 and $3";

    private static final String TOTAL = "select 0, ''," + FIGURES + FROM_TICKETS + OF_PERIOD;

    private static final String BY_HOUR = "select extract(hour from t.joined_at at time zone $4)::int as hour, '',"
            + FIGURES + FROM_TICKETS + OF_PERIOD + " group by hour order by hour";

    private static final String BY_SERVICE = "select s.id, s.name," + FIGURES + FROM_TICKETS
            + " join service s on s.id = t.service_id" + OF_PERIOD + " group by s.id order by s.id";

    private final Commit commit;
    private final Clinics clinics;
    private final Clock clock;

    ReadStatistics(Commit commit, Clinics clinics, Clock clock) {
        this.commit = commit;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** {@code from} and {@code to} null for today. */
    Uni<Statistics> of(int clinicId, LocalDate from, LocalDate to, Actor actor) {
        return commit.snapshot(() -> clinics.require(clinicId).chain(row -> {
            Clinic clinic = row.toClinic();
            clinic.mustBe(actor, Role.MANAGER);
            LocalDate today = LocalDate.ofInstant(clock.instant(), clinic.zone());
            return count(clinic, from == null ? today : from, to == null ? today : to);
        }));
    }

    private Uni<Statistics> count(Clinic clinic, LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            throw new Refusal(Reason.RULE_BROKEN, "from comes before to, and at most a year before.");
        }
        String zone = clinic.zone().getId();
        return rows(TOTAL, clinic.id(), from, to)
                .chain(total -> rows(BY_HOUR, clinic.id(), from, to, zone)
                        .chain(hours -> rows(BY_SERVICE, clinic.id(), from, to)
                                .map(services -> statistics(from, to, total.getFirst(), hours, services))));
    }

    private static Uni<List<Counted>> rows(String sql, Object... values) {
        return Sql.rows(sql, values).map(rows -> rows.stream().map(Counted::of).toList());
    }

    private static Statistics statistics(
            LocalDate from, LocalDate to, Counted total, List<Counted> hours, List<Counted> services) {
        return new Statistics(
                from,
                to,
                total.joined(),
                total.served(),
                total.noShows(),
                total.left(),
                new Statistics.Waits(total.mean(), total.median(), total.p90()),
                hours.stream().map(Counted::hour).toList(),
                services.stream().map(Counted::service).toList());
    }

    /** One row of any of the queries. */
    private record Counted(
            long key,
            String name,
            int joined,
            int served,
            int noShows,
            int left,
            Double mean,
            Double median,
            Double p90) {

        static Counted of(Object[] row) {
            return new Counted(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).intValue(),
                    ((Number) row[4]).intValue(),
                    ((Number) row[5]).intValue(),
                    tenths(row[6]),
                    tenths(row[7]),
                    tenths(row[8]));
        }

        /** Minutes to one decimal: more would claim more than anybody measured. */
        private static Double tenths(Object minutes) {
            return minutes == null ? null : Math.round(((Number) minutes).doubleValue() * 10) / 10.0;
        }

        Statistics.Hour hour() {
            return new Statistics.Hour((int) key, joined, served, mean);
        }

        Statistics.OfService service() {
            return new Statistics.OfService(key, name, joined, served, noShows, mean);
        }
    }
}
