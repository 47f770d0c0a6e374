package org.queuemed.queue.screens;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.text.OneLine;

import java.util.List;

/** The screens of a clinic. */
@Path("/api/v1/clinics")
@RolesAllowed({"manager", "network-admin"})
@Tag(name = "Displays")
class DisplaysResource {

    private final ScreenAccess access;
    private final CurrentActor actor;
    private final Once once;

    DisplaysResource(ScreenAccess access, CurrentActor actor, Once once) {
        this.access = access;
        this.actor = actor;
        this.once = once;
    }

    /** {@code pairingCode}: what the screen shows; where it is left out, a token is made that somebody takes there. */
    record DisplayRequest(
            @NotBlank @OneLine @Size(max = 60) String name,
            @Size(max = 32) String pairingCode) {}

    /** A screen as it is listed: never with its token. */
    record DisplayReading(int displayId, String name) {}

    @POST
    @Path("/{clinicId}/displays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Let a screen in",
            description =
                    "By the code that it shows: 404 pairing-unknown. Without one a displayToken is made, and shown once.")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ScreenAccess.Admitted.class)))
    public Uni<Response> admit(@PathParam("clinicId") int clinicId, @NotNull @Valid DisplayRequest request) {
        return once.answer(
                request,
                () -> admitted(clinicId, request)
                        .map(admitted -> Answer.created(
                                "/clinics/" + clinicId + "/displays/" + admitted.displayId(), admitted)));
    }

    private Uni<ScreenAccess.Admitted> admitted(int clinicId, DisplayRequest request) {
        String name = request.name().strip();
        return request.pairingCode() == null
                ? access.admit(clinicId, name, actor.get())
                : access.pair(clinicId, name, request.pairingCode(), actor.get());
    }

    @GET
    @Path("/{clinicId}/displays")
    @Operation(summary = "The screens that are let in")
    public Uni<List<DisplayReading>> list(@PathParam("clinicId") int clinicId) {
        return access.of(clinicId, actor.get())
                .map(rows -> rows.stream()
                        .map(row -> new DisplayReading(row.id(), row.name()))
                        .toList());
    }

    @DELETE
    @Path("/{clinicId}/displays/{displayId}")
    @Operation(summary = "Shut a screen out", description = "It is disconnected at once.")
    public Uni<Void> revoke(@PathParam("clinicId") int clinicId, @PathParam("displayId") int displayId) {
        return access.revoke(clinicId, displayId, actor.get());
    }
}
