package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Figures;

import java.time.Instant;

/** Counts a clinic's day. */
@ApplicationScoped
public class DayFigures {

    /**
     * Nobody who was served is ever anything else again, so the history tells how many they were; who did not come may still
     * be put back, so that is asked of the tickets. Both are read from indexes alone.
     */
    private static final String COUNT = """
            with lasted as (
                select service_id,
                       count(*) filter (where type = 'visit_completed') as served,
                       count(*) filter (where type = 'patient_called') as calls,
                       coalesce(sum(seconds) filter (where type = 'patient_called'), 0) as waited,
                       count(*) filter (where type <> 'patient_called') as visits,
                       coalesce(sum(seconds) filter (where type <> 'patient_called'), 0) as visited,
                       percentile_cont(0.5) within group (order by seconds) filter (where type <> 'patient_called')
                           as median
                  from ticket_event
                 where clinic_id = $1 and at >= $3 and seconds is not null
                 group by service_id
            ), missed as (
                select service_id, count(*) as no_show
                  from ticket
                 where clinic_id = $1 and day = $2 and status = 'NO_SHOW'
                 group by service_id
            )
            select service_id, coalesce(served, 0), coalesce(no_show, 0), coalesce(calls, 0), coalesce(waited, 0),
                   coalesce(visits, 0), coalesce(visited, 0), median
              from lasted full join missed using (service_id)""";

    public Uni<Figures> today(Clinic clinic) {
        Instant midnight = clinic.today().atStartOfDay(clinic.zone()).toInstant();
        return Sql.rows(COUNT, clinic.id(), clinic.today(), midnight)
                .map(rows ->
                        new Figures(rows.stream().map(DayFigures::ofService).toList()));
    }

    private static Figures.OfService ofService(Object[] row) {
        Columns read = new Columns(row);
        return new Figures.OfService(
                read.big(),
                read.whole(),
                read.whole(),
                read.whole(),
                read.real(),
                read.whole(),
                read.real(),
                read.realOrNull());
    }
}
