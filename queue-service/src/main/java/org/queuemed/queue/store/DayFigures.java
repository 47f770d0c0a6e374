package org.queuemed.queue.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Figures;

/** Counts a clinic's day. */
@ApplicationScoped
public class DayFigures {

    private static final String COUNT = """
            select service_id,
                   count(*) filter (where status = 'SERVED'),
                   count(*) filter (where status = 'NO_SHOW'),
                   count(called_at),
                   coalesce(sum(extract(epoch from called_at - joined_at)), 0)::float8,
                   coalesce(sum(extract(epoch from ended_at - started_at)) filter (where status = 'SERVED'), 0)::float8,
                   percentile_cont(0.5) within group (order by extract(epoch from ended_at - started_at)::float8)
                       filter (where status = 'SERVED')
              from ticket
             where clinic_id = ?1 and day = ?2
             group by service_id""";

    public Uni<Figures> today(Clinic clinic) {
        return Sql.rows(COUNT, clinic.id(), clinic.today())
                .map(rows ->
                        new Figures(rows.stream().map(DayFigures::ofService).toList()));
    }

    private static Figures.OfService ofService(Object[] row) {
        return new Figures.OfService(
                number(row[0]).longValue(),
                number(row[1]).intValue(),
                number(row[2]).intValue(),
                number(row[3]).intValue(),
                number(row[4]).doubleValue(),
                number(row[5]).doubleValue(),
                row[6] == null ? null : number(row[6]).doubleValue());
    }

    private static Number number(Object column) {
        return (Number) column;
    }
}
