package org.queuemed.queue.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;

/** The clinic's figures. */
@Path("/api/v1/clinics")
@RolesAllowed({"manager", "network-admin"})
@Tag(name = "Statistics")
class StatisticsResource {

    /** Years of four digits: further ones fit into no calendar of PostgreSQL's. */
    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    private final ReadStatistics statistics;
    private final CurrentActor actor;

    StatisticsResource(ReadStatistics statistics, CurrentActor actor) {
        this.statistics = statistics;
        this.actor = actor;
    }

    @GET
    @Path("/{clinicId}/statistics")
    @Operation(summary = "Figures of a period", description = "Days of the clinic (2026-11-23), both included.")
    public Uni<Statistics> read(
            @PathParam("clinicId") int clinicId, @QueryParam("from") String from, @QueryParam("to") String to) {
        return statistics.of(clinicId, day("from", from), day("to", to), actor.get());
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.UNREADABLE_REQUEST, name + " must be a day such as 2026-11-23.");
        }
    }
}
