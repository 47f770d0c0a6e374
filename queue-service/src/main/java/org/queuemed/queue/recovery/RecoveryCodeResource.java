package org.queuemed.queue.recovery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.recovery.GiveRecoveryCode.RecoveryCode;

import java.util.UUID;

/** The desk helps a patient whose phone has lost the ticket. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Tickets")
class RecoveryCodeResource {

    private final GiveRecoveryCode give;
    private final CurrentActor actor;
    private final Once once;

    RecoveryCodeResource(GiveRecoveryCode give, CurrentActor actor, Once once) {
        this.give = give;
        this.actor = actor;
        this.once = once;
    }

    @POST
    @Path("/{clinicId}/tickets/{ticketId}/recovery-code")
    @Operation(
            summary = "Give a patient a code for another phone",
            description =
                    "It is told here once, good for one use; the one before is void. 409 illegal-transition for a "
                            + "ticket that is over.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RecoveryCode.class)))
    public Uni<Response> give(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return once.answer(
                null, () -> give.of(clinicId, ticketId, actor.get()).map(code -> Answer.created(null, code)));
    }
}
