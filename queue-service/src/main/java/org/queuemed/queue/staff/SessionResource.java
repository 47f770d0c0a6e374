package org.queuemed.queue.staff;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.CurrentActor;

/** The session that the browser holds, which its scripts cannot read. */
@Path("/api/v1/auth")
@Tag(name = "Login")
class SessionResource {

    private final ReadOwnSession read;
    private final SessionCookie cookie;
    private final CurrentActor actor;

    SessionResource(ReadOwnSession read, SessionCookie cookie, CurrentActor actor) {
        this.read = read;
        this.cookie = cookie;
        this.actor = actor;
    }

    @GET
    @Path("/session")
    @RolesAllowed({"staff", "manager", "network-admin"})
    @Operation(summary = "Who is logged in", description = "401 credentials-missing where nobody is, or not any more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OwnSession.class)))
    public Uni<Response> current() {
        return read.of((Actor.Staff) actor.get(), actor.sessionEnd())
                .map(session -> Response.ok(session)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    /** Asks nobody who they are: a browser must get rid of a cookie that is no good any more, too. */
    @DELETE
    @Path("/session")
    @PermitAll
    @Operation(
            summary = "Log out",
            description = "Takes the browser's cookie. A token that somebody has kept is good until it expires.")
    @APIResponse(responseCode = "204")
    public Response end() {
        return Response.noContent().cookie(cookie.none()).build();
    }
}
