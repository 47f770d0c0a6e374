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

/** The clinic's figures. */
@Path("/api/v1/clinics/{clinicId}/statistics")
@RolesAllowed({"manager", "network-admin"})
@Tag(name = "Statistics")
class StatisticsResource {

    private final ReadStatistics statistics;
    private final CurrentActor actor;

    StatisticsResource(ReadStatistics statistics, CurrentActor actor) {
        this.statistics = statistics;
        this.actor = actor;
    }

    @GET
    @Operation(summary = "Figures of a period", description = "Days of the clinic (2026-11-23), both included.")
    public Uni<Statistics> read(
            @PathParam("clinicId") int clinicId, @QueryParam("from") String from, @QueryParam("to") String to) {
        return statistics.of(clinicId, day("from", from), day("to", to), actor.get());
    }

    private static LocalDate day(String name, String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.RULE_BROKEN, name + " must be a day such as 2026-11-23.");
        }
    }
}
