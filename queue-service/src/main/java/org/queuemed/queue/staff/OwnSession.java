package org.queuemed.queue.staff;

import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;

import java.time.Instant;
import java.util.List;

/**
 * Who is logged in, as their token says: a role that was changed since takes effect at the next login.
 *
 * @param displayName null where the account has none
 * @param clinics the ids of those that they work in; of a network admin all of the network, as of now
 */
public record OwnSession(String username, String displayName, Role role, List<Integer> clinics, Instant expiresAt) {

    static OwnSession of(Actor.Staff staff, StaffRow account, List<Integer> clinics, Instant expiresAt) {
        String displayName = account == null ? null : account.displayName;
        return new OwnSession(staff.username(), displayName, staff.role(), clinics, expiresAt);
    }
}
