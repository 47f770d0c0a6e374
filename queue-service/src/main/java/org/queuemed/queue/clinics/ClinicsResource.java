package org.queuemed.queue.clinics;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.text.OneLine;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The clinics of a network. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Clinics")
class ClinicsResource {

    private final ClinicSetup setup;
    private final CurrentActor actor;
    private final Once once;

    ClinicsResource(ClinicSetup setup, CurrentActor actor, Once once) {
        this.setup = setup;
        this.actor = actor;
        this.once = once;
    }

    /** {@code locale} (fr, en, ar; default fr) and {@code timeZone} (default Europe/Paris) may be left out. */
    record NewClinic(@NotBlank @OneLine @Size(max = 100) String name, String locale, String timeZone) {}

    /** {@code message}: what patients are told; a sentence in the clinic's language where it is left out. */
    record StatusRequest(
            @NotNull QueueStatus status,
            @OneLine @Size(max = 200) String message) {

        String tidyMessage() {
            return message == null || message.isBlank() ? null : message.strip();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("network-admin")
    @Operation(
            summary = "Create a clinic",
            description = "Closed at first, with one service, one room and a join code.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClinicReading.class)))
    public Uni<Response> create(@NotNull @Valid NewClinic request) {
        Locale locale = Languages.locale(request.locale() == null ? "fr" : request.locale());
        ZoneId zone = Languages.zone(request.timeZone() == null ? "Europe/Paris" : request.timeZone());
        return once.answer(
                request,
                () -> setup.create((Actor.Staff) actor.get(), request.name().strip(), locale, zone)
                        .map(clinic -> Answer.created("/clinics/" + clinic.id(), ClinicReading.of(clinic))));
    }

    @GET
    @Operation(summary = "My clinics")
    public Uni<List<ClinicReading>> list() {
        return setup.of((Actor.Staff) actor.get())
                .map(clinics -> clinics.stream().map(ClinicReading::of).toList());
    }

    @GET
    @Path("/{clinicId}")
    @Operation(summary = "One clinic")
    public Uni<ClinicReading> read(@PathParam("clinicId") int clinicId) {
        return setup.one(clinicId, actor.get()).map(ClinicReading::of);
    }

    @PATCH
    @Path("/{clinicId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"manager", "network-admin"})
    @Operation(
            summary = "Change what a clinic is and what it tells its patients",
            description = "What is left out stays as it is.")
    public Uni<ClinicReading> change(@PathParam("clinicId") int clinicId, @NotNull @Valid ClinicPatch patch) {
        return setup.describe(clinicId, patch, actor.get()).map(ClinicReading::of);
    }

    @PUT
    @Path("/{clinicId}/status")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Open, pause or close the queue")
    public Uni<ClinicReading> turn(@PathParam("clinicId") int clinicId, @NotNull @Valid StatusRequest request) {
        return setup.turn(clinicId, request.status(), request.tidyMessage(), actor.get())
                .map(ClinicReading::of);
    }
}
