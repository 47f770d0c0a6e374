package org.queuemed.queue.calling;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.queuemed.queue.change.ClinicChange.Outcome;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.ticket.Place;
import org.queuemed.queue.ticket.Ticket;

import java.util.UUID;
import java.util.function.Supplier;

/** The steps of a ticket, one path each. A step that the ticket's status does not allow is 409 illegal-transition. */
@Path("/api/v1/clinics/{clinicId}/tickets/{ticketId}")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Tickets")
@APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TicketReading.class)))
class TicketStepsResource {

    private final MoveTicket move;
    private final CurrentActor actor;
    private final Once once;

    TicketStepsResource(MoveTicket move, CurrentActor actor, Once once) {
        this.move = move;
        this.actor = actor;
        this.once = once;
    }

    /** {@code place}: {@code ARRIVAL} (default) or {@code LAST}. */
    record RequeueRequest(Place place) {}

    /** {@code serviceId}: where to. */
    record TransferRequest(@NotNull Long serviceId) {}

    @POST
    @Path("/recall")
    @Operation(summary = "Call the same patient again")
    public Uni<Response> recall(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return step(null, () -> move.recall(clinicId, ticketId, actor.get()));
    }

    @POST
    @Path("/start")
    @Operation(summary = "The visit begins")
    public Uni<Response> start(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return step(null, () -> move.start(clinicId, ticketId, actor.get()));
    }

    @POST
    @Path("/complete")
    @Operation(summary = "The visit is over")
    public Uni<Response> complete(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return step(null, () -> move.complete(clinicId, ticketId, actor.get()));
    }

    @POST
    @Path("/no-show")
    @Operation(summary = "The patient did not come")
    public Uni<Response> noShow(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return step(null, () -> move.miss(clinicId, ticketId, actor.get()));
    }

    @POST
    @Path("/requeue")
    // said, because without it a POST that has no body, and so no type, would be refused
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Put a called or missed patient back in line")
    public Uni<Response> requeue(
            @PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId, RequeueRequest request) {
        Place place = request == null || request.place() == null ? Place.ARRIVAL : request.place();
        return step(place, () -> move.requeue(clinicId, ticketId, place, actor.get()));
    }

    @POST
    @Path("/transfer")
    @Operation(summary = "Send the patient on to another service")
    public Uni<Response> transfer(
            @PathParam("clinicId") int clinicId,
            @PathParam("ticketId") UUID ticketId,
            @NotNull @Valid TransferRequest request) {
        return step(request, () -> move.transfer(clinicId, ticketId, request.serviceId(), actor.get()));
    }

    @POST
    @Path("/cancel")
    @Operation(summary = "Take a patient out of the line")
    public Uni<Response> cancel(@PathParam("clinicId") int clinicId, @PathParam("ticketId") UUID ticketId) {
        return step(null, () -> move.cancel(clinicId, ticketId, actor.get()));
    }

    private Uni<Response> step(Object body, Supplier<Uni<Outcome<Ticket>>> taken) {
        return once.answer(body, () -> taken.get().map(TicketReading::of).map(Answer::ok));
    }
}
