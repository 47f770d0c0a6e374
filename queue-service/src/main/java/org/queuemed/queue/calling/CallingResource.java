package org.queuemed.queue.calling;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.hibernate.validator.constraints.UniqueElements;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.line.NextCall;

import java.util.List;
import java.util.UUID;

/** The queue, and the call. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Queue")
class CallingResource {

    /** As many as sit in one room at once, and more: a list without an end would be a transaction without one. */
    private static final int MOST_COMPLETED = 20;

    private static final String CALL = """
            Or a chosen one. 409 queue-empty if nobody waits.

            `completes` are at most 20 tickets whose visits are over with this call, such as the one in the doctor's room: they
            end first, in the same change, at one version. One that is CALLED, and was never noted as come, is taken to have
            come when it was last called; so one button is enough to work with. 409 illegal-transition where one is neither
            SERVING nor CALLED, 404 no-such-ticket where one is not of this clinic or ended long ago. Whatever is refused,
            nothing is changed: where nobody waits no visit is ended either, which steps of its own then do.""";

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
     * @param completes the tickets whose visits are over with this call; where there are none it is not written, so that a
     *     repetition is the same request to an instance of a release that does not know of it
     */
    record CallRequest(
            Long roomId,
            UUID ticketId,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = MOST_COMPLETED) @UniqueElements
            List<@NotNull UUID> completes) {

        static final CallRequest WHOEVER_IS_NEXT = new CallRequest(null, null, null);

        CallRequest {
            completes = completes == null ? List.of() : completes;
        }

        NextCall wanted() {
            return new NextCall(roomId, ticketId, completes);
        }
    }

    @GET
    @Path("/{clinicId}/queue")
    @Operation(summary = "The queue with names", description = "What the console fetches beside its live updates.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = QueueReading.class)))
    public Uni<QueueReading> queue(@PathParam("clinicId") int clinicId) {
        return readQueue.of(clinicId, actor.get());
    }

    @POST
    @Path("/{clinicId}/calls")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Call the next patient", description = CALL)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TicketReading.class)))
    public Uni<Response> call(@PathParam("clinicId") int clinicId, @Valid CallRequest request) {
        CallRequest asked = request == null ? CallRequest.WHOEVER_IS_NEXT : request;
        return once.answer(
                asked,
                () -> callNext.in(clinicId, asked.wanted(), actor.get())
                        .map(TicketReading::of)
                        .map(Answer::ok));
    }
}
