package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.queuemed.contract.Priority;
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;

/** The desk gives a ticket to somebody without a phone. */
@Path("/api/v1/clinics/{clinicId}/tickets")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Tickets")
class WalkInResource {

    private final JoinQueue joinQueue;
    private final CurrentActor actor;
    private final Once once;

    WalkInResource(JoinQueue joinQueue, CurrentActor actor, Once once) {
        this.joinQueue = joinQueue;
        this.actor = actor;
        this.once = once;
    }

    /** All may be left out: {@code priority} is then {@code NORMAL}. */
    record WalkInRequest(@PersonName String name, Long serviceId, Priority priority) {

        Newcomer newcomer() {
            return new Newcomer(PersonName.Tidy.up(name), serviceId, priority == null ? Priority.NORMAL : priority);
        }
    }

    @POST
    // said, because without it a POST that has no body, and so no type, would be refused
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a patient at the desk")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TicketGiven.class)))
    public Uni<Response> add(@PathParam("clinicId") int clinicId, @Valid WalkInRequest request) {
        WalkInRequest asked = request == null ? new WalkInRequest(null, null, null) : request;
        return once.answer(
                asked,
                () -> joinQueue
                        .atTheDesk(clinicId, asked.newcomer(), actor.get())
                        .map(given -> Answer.created("/tickets/" + given.patientToken(), given)));
    }
}
