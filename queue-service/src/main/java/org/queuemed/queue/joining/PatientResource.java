package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.queuemed.contract.Priority;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.text.OneLine;

/** What a patient does; the tokens of the code and of the ticket are all the login there is. */
@Path("/api/v1/tickets")
@PermitAll
@Tag(name = "Patient")
class PatientResource {

    private final JoinQueue joinQueue;
    private final LeaveQueue leaveQueue;
    private final ReadOwnTicket readOwnTicket;
    private final Once once;

    PatientResource(JoinQueue joinQueue, LeaveQueue leaveQueue, ReadOwnTicket readOwnTicket, Once once) {
        this.joinQueue = joinQueue;
        this.leaveQueue = leaveQueue;
        this.readOwnTicket = readOwnTicket;
        this.once = once;
    }

    /**
     * @param joinToken from the QR code
     * @param name what staff may call the patient; seen by staff alone
     * @param serviceId may be left out where the clinic has one service
     */
    record JoinRequest(
            @NotBlank @OneLine String joinToken, @PersonName String name, Long serviceId) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Join the queue", description = "410 join-code-expired; 409 queue-closed or queue-paused.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TicketGiven.class)))
    public Uni<Response> join(@NotNull @Valid JoinRequest request) {
        Newcomer newcomer = new Newcomer(PersonName.Tidy.up(request.name()), request.serviceId(), Priority.NORMAL);
        return once.answer(
                request,
                () -> joinQueue
                        .byCode(request.joinToken(), newcomer)
                        .map(given -> Answer.created("/tickets/" + given.patientToken(), given)));
    }

    @GET
    @Path("/{patientToken}")
    @Operation(summary = "Where the patient stands")
    public Uni<OwnTicket> read(@PathParam("patientToken") String patientToken) {
        return readOwnTicket.with(patientToken);
    }

    @DELETE
    @Path("/{patientToken}")
    @Operation(summary = "Leave the queue", description = "409 illegal-transition once the visit has begun.")
    public Uni<Void> leave(@PathParam("patientToken") String patientToken) {
        return leaveQueue.with(patientToken);
    }
}
