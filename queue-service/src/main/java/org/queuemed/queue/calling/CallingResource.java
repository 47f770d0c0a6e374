package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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

import java.util.UUID;

/** The queue, and the call. */
@Path("/api/v1/clinics/{clinicId}")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Queue")
class CallingResource {

    private final CallNext callNext;
    private final ReadQueue readQueue;
    private final CurrentActor actor;
    private final Once once;

    CallingResource(CallNext callNext, ReadQueue readQueue, CurrentActor actor, Once once) {
        this.callNext = callNext;
        this.readQueue = readQueue;
        this.actor = actor;
        this.once = once;
    }

    /**
     * @param roomId where to; may be left out where the clinic has one room
     * @param ticketId whom; whoever is next where it is left out
     */
    record CallRequest(Long roomId, UUID ticketId) {}

    @GET
    @Path("/queue")
    @Operation(summary = "The queue with names", description = "What the console fetches beside its live updates.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QueueReading.class)))
    public Uni<QueueReading> queue(@PathParam("clinicId") int clinicId) {
        return readQueue.of(clinicId, actor.get());
    }

    @POST
    @Path("/calls")
    // said, because without it a POST that has no body, and so no type, would be refused
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Call the next patient", description = "Or a chosen one. 409 queue-empty if nobody waits.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TicketReading.class)))
    public Uni<Response> call(@PathParam("clinicId") int clinicId, CallRequest request) {
        CallRequest asked = request == null ? new CallRequest(null, null) : request;
        return once.answer(
                asked,
                () -> callNext.in(clinicId, asked.roomId(), asked.ticketId(), actor.get())
                        .map(TicketReading::of)
                        .map(Answer::ok));
    }
}
