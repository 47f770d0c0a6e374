package org.queuemed.queue.recovery;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.joining.TicketGiven;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.text.OneLine;

/** A patient comes by their ticket again. */
@Path("/api/v1/tickets")
@PermitAll
@Tag(name = "Patient")
class RecoveryResource {

    private static final Refusal UNKNOWN =
            new Refusal(Reason.RECOVERY_UNKNOWN, "This code opens no ticket here: ask at the desk for another one.");

    private final RecoverTicket recover;
    private final Once once;

    RecoveryResource(RecoverTicket recover, Once once) {
        this.recover = recover;
        this.once = once;
    }

    /**
     * @param joinToken from the clinic's QR code
     * @param recoveryCode as the desk gave it; case and blanks are forgiven
     */
    record RecoveryRequest(
            @NotBlank @OneLine @Size(max = 100) String joinToken,
            @NotBlank @Size(max = 32) String recoveryCode) {

        @Override
        public String toString() {
            return "RecoveryRequest[]";
        }
    }

    @POST
    @Path("/recoveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Take a ticket to this phone",
            description =
                    "By a code that the desk gave. The token before opens nothing any more. 404 recovery-unknown for "
                            + "a code that is wrong, used, expired, or of another clinic; 410 join-code-expired.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TicketGiven.class)))
    public Uni<Response> recover(@NotNull @Valid RecoveryRequest request) {
        return once.answer(
                request,
                () -> recover.with(request.joinToken(), request.recoveryCode())
                        .map(found -> found.map(given -> Answer.created("/tickets/" + given.patientToken(), given))
                                .orElseGet(() -> Answer.refused(UNKNOWN))));
    }
}
