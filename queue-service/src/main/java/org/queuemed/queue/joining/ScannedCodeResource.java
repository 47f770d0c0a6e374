package org.queuemed.queue.joining;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a code on the wall says to whoever scans it, and the code itself for screens to show. */
@Path("/api/v1/join-codes")
@PermitAll
@Tag(name = "Patient")
class ScannedCodeResource {

    private static final String SVG = "image/svg+xml";

    /** What no token looks like is not looked for. */
    private static final String TOKEN = "/{joinToken: [A-Za-z0-9_-]{1,64}}";

    private final ReadJoinCode read;
    private final JoinCodes codes;

    ScannedCodeResource(ReadJoinCode read, JoinCodes codes) {
        this.read = read;
        this.codes = codes;
    }

    @GET
    @Path(TOKEN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Look before joining", description = "404 not-found; 410 join-code-expired.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Welcome.class)))
    public Uni<Response> welcome(@PathParam("joinToken") String joinToken) {
        return read.welcome(joinToken)
                .map(welcome -> Response.ok(welcome)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    @GET
    @Path(TOKEN + "/qr")
    @Produces(SVG)
    @Operation(summary = "The code, drawn", description = "Of a valid code only: 404 not-found; 410 join-code-expired.")
    @APIResponse(responseCode = "200", content = @Content(mediaType = SVG))
    public Uni<Response> drawn(@PathParam("joinToken") String joinToken) {
        return read.mustBeValid(joinToken)
                .map(valid -> new QrCode(codes.urlOf(joinToken)).svg())
                .map(svg -> Response.ok(svg)
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .build());
    }
}
