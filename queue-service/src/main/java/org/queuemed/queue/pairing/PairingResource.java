package org.queuemed.queue.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAuthorizedException;
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
import org.queuemed.queue.actor.ShownToken;

import java.net.URI;
import java.time.Instant;

/**
 * A screen that nobody has let in yet. It asks for a code without an {@code Idempotency-Key}: the hash of its token names
 * it, and asking twice does no harm. An answer kept for every stranger's key would, for that nobody limits.
 */
@Path("/api/v1/pairings")
@PermitAll
@Tag(name = "Displays")
class PairingResource {

    private final Pairings pairings;
    private final ShownToken shown;

    PairingResource(Pairings pairings, ShownToken shown) {
        this.pairings = pairings;
        this.shown = shown;
    }

    /** {@code tokenHash}: the SHA-256 of the text of the screen's token, as unpadded base64url. */
    record PairingRequest(
            @NotNull
            @Pattern(
                    regexp = "[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]",
                    message = "must be a SHA-256 in unpadded base64url")
            String tokenHash) {}

    /** What the screen shows, and until when. */
    record PairingGiven(String pairingCode, Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "A screen asks for a code to show",
            description = "The code before is void. 409 in-use for a screen that is let in; 429 too-many-requests.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PairingGiven.class)))
    public Uni<Response> open(@NotNull @Valid PairingRequest request) {
        return pairings.open(request.tokenHash())
                .map(row -> Response.created(URI.create("/api/v1/pairings/current"))
                        .entity(new PairingGiven(row.code, row.expiresAt))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path("/current")
    @Operation(
            summary = "A screen asks whether it has been let in",
            description = "The bearer token is the displayToken that the screen made. 404 pairing-unknown.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PairingStanding.class)))
    public Uni<Response> current() {
        String displayToken = shown.token().orElseThrow(() -> new NotAuthorizedException("Bearer"));
        return pairings.standing(displayToken)
                .map(standing -> Response.ok(standing)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
