package org.queuemed.queue.clinics;

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
import org.queuemed.queue.actor.CurrentActor;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.line.Room;
import org.queuemed.queue.text.OneLine;

import java.util.List;
import java.util.Set;

/** Where one is called to in a clinic. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Rooms")
class RoomsResource {

    private final RoomSetup setup;
    private final CurrentActor actor;
    private final Once once;

    RoomsResource(RoomSetup setup, CurrentActor actor, Once once) {
        this.setup = setup;
        this.actor = actor;
        this.once = once;
    }

    /** {@code services}: the ids of those that are called to this room; all where left out or empty. */
    record RoomRequest(
            @NotBlank @OneLine @Size(max = 60) String name,
            @Size(max = 100) Set<@NotNull Long> services) {

        RoomRequest {
            services = services == null ? Set.of() : services;
        }
    }

    /** A room as staff read it; no services means all. */
    record RoomReading(long roomId, String name, Set<Long> services) {

        static RoomReading of(Room room) {
            return new RoomReading(room.id(), room.name(), room.services());
        }
    }

    @GET
    @Path("/{clinicId}/rooms")
    @Operation(summary = "The clinic's rooms")
    public Uni<List<RoomReading>> list(@PathParam("clinicId") int clinicId) {
        return setup.of(clinicId, actor.get())
                .map(rooms -> rooms.stream().map(RoomReading::of).toList());
    }

    @POST
    @Path("/{clinicId}/rooms")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a room")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RoomReading.class)))
    public Uni<Response> add(@PathParam("clinicId") int clinicId, @NotNull @Valid RoomRequest request) {
        return once.answer(
                request,
                () -> setup.add(clinicId, request.name().strip(), request.services(), actor.get())
                        .map(room ->
                                Answer.created("/clinics/" + clinicId + "/rooms/" + room.id(), RoomReading.of(room))));
    }

    @PUT
    @Path("/{clinicId}/rooms/{roomId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a room")
    public Uni<RoomReading> change(
            @PathParam("clinicId") int clinicId,
            @PathParam("roomId") long roomId,
            @NotNull @Valid RoomRequest request) {
        return setup.change(clinicId, roomId, request.name().strip(), request.services(), actor.get())
                .map(RoomReading::of);
    }

    @DELETE
    @Path("/{clinicId}/rooms/{roomId}")
    @Operation(summary = "Remove a room", description = "409 in-use while somebody is called to it.")
    public Uni<Void> remove(@PathParam("clinicId") int clinicId, @PathParam("roomId") long roomId) {
        return setup.remove(clinicId, roomId, actor.get());
    }
}
