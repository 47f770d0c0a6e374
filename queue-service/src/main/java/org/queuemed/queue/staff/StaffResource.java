package org.queuemed.queue.staff;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.idempotency.Answer;
import org.queuemed.queue.idempotency.Once;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.staff.StaffAccounts.Account;
import org.queuemed.queue.text.OneLine;

import java.util.List;

/** The staff of a clinic. */
@Path("/api/v1/clinics")
@RolesAllowed({"manager", "network-admin"})
@Tag(name = "Staff")
class StaffResource {

    private final StaffAccounts accounts;
    private final CurrentActor actor;
    private final Once once;

    StaffResource(StaffAccounts accounts, CurrentActor actor, Once once) {
        this.accounts = accounts;
        this.actor = actor;
        this.once = once;
    }

    /**
     * {@code role}: STAFF (default) or MANAGER. Of the password bcrypt reads 72 bytes, so it takes no more; where it is
     * left out, the account exists already and is let into this clinic as it is.
     */
    record NewStaff(
            @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9._@-]{1,63}")
            String username,

            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(min = 10, max = 72)
            String password,

            @OneLine @Size(max = 80) String displayName,
            Role role) {

        Account account() {
            return new Account(username, fitting(password), displayName, given(role == null ? Role.STAFF : role));
        }

        @Override
        public String toString() {
            return "NewStaff[" + username + "]";
        }
    }

    /** What is left out stays as it is. */
    record StaffPatch(
            @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Size(min = 10, max = 72)
            String password,

            @OneLine @Size(max = 80) String displayName,
            Role role) {

        Account account() {
            return new Account(null, fitting(password), displayName, given(role));
        }

        @Override
        public String toString() {
            return "StaffPatch[]";
        }
    }

    /** An account as managers read it. */
    record StaffReading(int staffId, String username, String displayName, Role role) {

        static StaffReading of(StaffRow row) {
            return new StaffReading(row.id, row.username, row.displayName, row.role);
        }
    }

    @GET
    @Path("/{clinicId}/staff")
    @Operation(summary = "Who works here")
    public Uni<List<StaffReading>> list(@PathParam("clinicId") int clinicId) {
        return accounts.of(clinicId, actor.get())
                .map(rows -> rows.stream().map(StaffReading::of).toList());
    }

    @POST
    @Path("/{clinicId}/staff")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a member of staff",
            description = "A new account with a password, or one of the network without. 409 username-taken.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = StaffReading.class)))
    public Uni<Response> add(@PathParam("clinicId") int clinicId, @NotNull @Valid NewStaff request) {
        Account account = request.account();
        return accounts.hashed(account)
                .chain(hash -> once.answer(
                        request,
                        () -> added(clinicId, account, hash)
                                .map(StaffReading::of)
                                .map(staff ->
                                        Answer.created("/clinics/" + clinicId + "/staff/" + staff.staffId(), staff))));
    }

    private Uni<StaffRow> added(int clinicId, Account account, String hash) {
        return hash == null
                ? accounts.bind(clinicId, account.username(), actor.get())
                : accounts.create(clinicId, account, hash, actor.get());
    }

    @PATCH
    @Path("/{clinicId}/staff/{staffId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change a member of staff")
    public Uni<StaffReading> change(
            @PathParam("clinicId") int clinicId,
            @PathParam("staffId") int staffId,
            @NotNull @Valid StaffPatch request) {
        return accounts.change(clinicId, staffId, request.account(), actor.get())
                .map(StaffReading::of);
    }

    @DELETE
    @Path("/{clinicId}/staff/{staffId}")
    @Operation(summary = "Remove a member of staff from the clinic")
    public Uni<Void> remove(@PathParam("clinicId") int clinicId, @PathParam("staffId") int staffId) {
        return accounts.remove(clinicId, staffId, actor.get());
    }

    private static Role given(Role role) {
        if (role == Role.NETWORK_ADMIN) {
            throw new Refusal(Reason.RULE_BROKEN, "A clinic's staff are STAFF or MANAGER.");
        }
        return role;
    }

    private static String fitting(String password) {
        if (password != null && password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 72) {
            throw new Refusal(Reason.RULE_BROKEN, "The password is longer than 72 bytes.");
        }
        return password;
    }
}
