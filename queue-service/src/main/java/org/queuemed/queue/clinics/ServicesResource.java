package org.queuemed.queue.clinics;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.queuemed.queue.line.Service;
import org.queuemed.queue.text.OneLine;

import java.util.List;

/** What one queues for in a clinic. */
@Path("/api/v1/clinics")
@RolesAllowed({"staff", "manager", "network-admin"})
@Tag(name = "Services")
class ServicesResource {

    private final ServiceSetup setup;
    private final CurrentActor actor;
    private final Once once;

    ServicesResource(ServiceSetup setup, CurrentActor actor, Once once) {
        this.setup = setup;
        this.actor = actor;
        this.once = once;
    }

    /**
     * @param prefix up to two letters before the number; none where left out
     * @param expectedMinutes of one visit; 10 where left out
     */
    record ServiceRequest(
            @NotBlank @OneLine @Size(max = 60) String name,

            @Pattern(regexp = "[A-Z]{0,2}", message = "must be at most two capital letters")
            String prefix,

            @Min(1) @Max(480) Integer expectedMinutes) {

        private static final int DEFAULT_MINUTES = 10;

        /** {@code serviceId} 0 for one that is not stored yet. */
        Service service(long serviceId) {
            return new Service(
                    serviceId,
                    name.strip(),
                    prefix == null ? "" : prefix,
                    expectedMinutes == null ? DEFAULT_MINUTES : expectedMinutes);
        }
    }

    /** A service as everybody reads it. */
    record ServiceReading(long serviceId, String name, String prefix, int expectedMinutes) {

        static ServiceReading of(Service service) {
            return new ServiceReading(service.id(), service.name(), service.prefix(), service.expectedMinutes());
        }
    }

    @GET
    @Path("/{clinicId}/services")
    @Operation(summary = "The clinic's services")
    public Uni<List<ServiceReading>> list(@PathParam("clinicId") int clinicId) {
        return setup.of(clinicId, actor.get())
                .map(services -> services.stream().map(ServiceReading::of).toList());
    }

    @POST
    @Path("/{clinicId}/services")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a service")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ServiceReading.class)))
    public Uni<Response> add(@PathParam("clinicId") int clinicId, @NotNull @Valid ServiceRequest request) {
        return once.answer(
                request,
                () -> setup.add(clinicId, request.service(0), actor.get())
                        .map(service -> Answer.created(
                                "/clinics/" + clinicId + "/services/" + service.id(), ServiceReading.of(service))));
    }

    @PUT
    @Path("/{clinicId}/services/{serviceId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a service")
    public Uni<ServiceReading> change(
            @PathParam("clinicId") int clinicId,
            @PathParam("serviceId") long serviceId,
            @NotNull @Valid ServiceRequest request) {
        return setup.change(clinicId, request.service(serviceId), actor.get()).map(ServiceReading::of);
    }

    @DELETE
    @Path("/{clinicId}/services/{serviceId}")
    @Operation(summary = "Remove a service", description = "409 in-use while somebody queues for it.")
    public Uni<Void> remove(@PathParam("clinicId") int clinicId, @PathParam("serviceId") long serviceId) {
        return setup.remove(clinicId, serviceId, actor.get());
    }
}
