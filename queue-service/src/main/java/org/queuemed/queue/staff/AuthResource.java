package org.queuemed.queue.staff;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.queuemed.queue.text.OneLine;

/** The login of staff. */
@Path("/api/v1/auth")
@PermitAll
@Tag(name = "Login")
class AuthResource {

    private final LogIn logIn;
    private final SessionCookie cookie;

    AuthResource(LogIn logIn, SessionCookie cookie) {
        this.logIn = logIn;
        this.cookie = cookie;
    }

    record Credentials(
            @NotBlank @OneLine @Size(max = 100) String username,
            @NotBlank @Size(max = 200) String password) {}

    @POST
    @Path("/token")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Log in",
            description = "The token is also set as an HttpOnly, SameSite=Strict cookie. 401 bad-credentials.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = LogIn.Session.class)))
    public Uni<Response> token(@NotNull @Valid Credentials credentials) {
        return logIn.with(credentials.username(), credentials.password()).map(this::response);
    }

    private Response response(LogIn.Session session) {
        return Response.ok(session)
                .cookie(cookie.of(session))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
