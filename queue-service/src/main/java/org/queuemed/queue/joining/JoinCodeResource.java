package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** The clinic's QR code, as data or drawn. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Join code")
class JoinCodeResource {

    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final JoinCodes codes;
    private final CurrentActor actor;
    private final Once once;

    JoinCodeResource(JoinCodes codes, CurrentActor actor, Once once) {
        this.codes = codes;
        this.actor = actor;
        this.once = once;
    }

    @GET
    @Path("/{clinicId}/join-code")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The valid join code")
    public Uni<JoinCode> current(@PathParam("clinicId") int clinicId) {
        return codes.current(clinicId, actor.get());
    }

    @GET
    @Path("/{clinicId}/join-code")
    @Produces(SVG)
    @Operation(hidden = true)
    public Uni<byte[]> svg(@PathParam("clinicId") int clinicId) {
        return qr(clinicId).map(QrCode::svg);
    }

    @GET
    @Path("/{clinicId}/join-code")
    @Produces(PNG)
    @Operation(hidden = true)
    public Uni<byte[]> png(@PathParam("clinicId") int clinicId) {
        return qr(clinicId).map(QrCode::png);
    }

    @POST
    @Path("/{clinicId}/join-code/rotation")
    @Operation(summary = "Replace the join code", description = "The one before is expired from now on.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = JoinCode.class)))
    public Uni<Response> rotate(@PathParam("clinicId") int clinicId) {
        return once.answer(null, () -> codes.rotate(clinicId, actor.get()).map(Answer::ok));
    }

    private Uni<QrCode> qr(int clinicId) {
        return codes.current(clinicId, actor.get()).map(JoinCode::joinUrl).map(QrCode::new);
    }
}
