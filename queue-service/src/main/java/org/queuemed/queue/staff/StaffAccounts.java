package org.queuemed.queue.staff;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.store.Clinics;

import java.util.List;

/**
 * The accounts of a clinic's staff. A manager gives no more than a manager's rights, and changes only whoever works
 * nowhere else than the manager does.
 */
@ApplicationScoped
class StaffAccounts {

    private final Commit commit;
    private final Clinics clinics;
    private final StaffRows rows;
    private final Passwords passwords;

    StaffAccounts(Commit commit, Clinics clinics, StaffRows rows, Passwords passwords) {
        this.commit = commit;
        this.clinics = clinics;
        this.rows = rows;
        this.passwords = passwords;
    }

    Uni<List<StaffRow>> of(int clinicId, Actor actor) {
        return commit.snapshot(() -> managed(clinicId, actor).chain(clinic -> rows.of(clinicId)));
    }

    /** To be asked before a transaction is open, for it takes long; null for no password. */
    Uni<String> hashed(Account account) {
        return account.password() == null ? Uni.createFrom().nullItem() : passwords.hash(account.password());
    }

    Uni<StaffRow> create(int clinicId, Account account, String hash, Actor actor) {
        return commit.transaction(() -> managed(clinicId, actor)
                        .map(clinic -> row(clinic, account, hash))
                        .chain(rows::persistAndFlush))
                .onFailure(ConstraintViolationException.class)
                .transform(StaffAccounts::taken);
    }

    /** Lets somebody who has an account in the network already work in this clinic too, in the role that they have. */
    Uni<StaffRow> bind(int clinicId, String username, Actor actor) {
        return commit.transaction(() -> managed(clinicId, actor)
                .chain(clinic -> rows.byUsername(username).invoke(row -> mustBeBindable(row, actor, clinic)))
                .invoke(row -> row.clinics.add(clinicId)));
    }

    /** What is null stays as it is. */
    Uni<StaffRow> change(int clinicId, int staffId, Account account, Actor actor) {
        return hashed(account)
                .chain(hash -> commit.transaction(() -> managed(clinicId, actor)
                        .chain(clinic ->
                                rows.require(clinicId, staffId).invoke(row -> mustBeWithin(row, actor, clinic)))
                        .invoke(row -> change(row, account, hash))));
    }

    /** Out of this clinic; an account that works nowhere can log in and do nothing. */
    Uni<Void> remove(int clinicId, int staffId, Actor actor) {
        return commit.transaction(() -> managed(clinicId, actor)
                .chain(clinic -> rows.require(clinicId, staffId))
                .invoke(row -> row.clinics.remove(clinicId))
                .replaceWithVoid());
    }

    private Uni<Clinic> managed(int clinicId, Actor actor) {
        return clinics.require(clinicId).map(row -> {
            row.toClinic().mustBe(actor, Role.MANAGER);
            return row.toClinic();
        });
    }

    /** The database alone knows: somebody else may be asking for the same name at this moment. */
    private static Refusal taken(Throwable notUnique) {
        return new Refusal(Reason.USERNAME_TAKEN, "This user name is taken.");
    }

    private static StaffRow row(Clinic clinic, Account account, String hash) {
        StaffRow row =
                new StaffRow(clinic.networkId(), account.username(), hash, account.displayName(), account.role());
        row.clinics.add(clinic.id());
        return row;
    }

    private static void change(StaffRow row, Account account, String hash) {
        row.passwordHash = hash == null ? row.passwordHash : hash;
        row.displayName = account.displayName() == null ? row.displayName : account.displayName();
        row.role = account.role() == null ? row.role : account.role();
    }

    private static void mustBeWithin(StaffRow row, Actor actor, Clinic clinic) {
        boolean within = actor instanceof Actor.Staff manager
                && row.clinics.stream().allMatch(id -> manager.worksIn(id, clinic.networkId()));
        if (!within) {
            throw new Refusal(Reason.NOT_YOURS, "This member of staff also works where you do not.");
        }
    }

    /** An account that works nowhere any more belongs to the network alone. */
    private static void mustBeBindable(StaffRow row, Actor actor, Clinic clinic) {
        if (row == null || row.networkId != clinic.networkId()) {
            throw new Refusal(Reason.RULE_BROKEN, "There is no such account: a new one takes a password.");
        }
        boolean nobodys = row.clinics.isEmpty() && actor instanceof Actor.Staff by && by.role() != Role.NETWORK_ADMIN;
        if (nobodys) {
            throw new Refusal(Reason.NOT_YOURS, "Only the network admin can bring this account back.");
        }
        mustBeWithin(row, actor, clinic);
    }

    /** What an account is made of, or is to become; null where it stays. */
    record Account(String username, String password, String displayName, Role role) {}
}
