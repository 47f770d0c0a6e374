package org.queuemed.queue.actor;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.util.Set;

/** Who does something to a queue. */
public sealed interface Actor {

    Actor ANYONE = new Anyone();
    Actor SYSTEM = new TheSystem();

    /** How the audit trail names them. */
    String signature();

    /** Refuses unless they may do in that clinic what the role may. */
    void mustBe(Role needed, int clinicId, int networkId);

    /** A member of staff who has logged in; {@code clinics} are those they are bound to. */
    record Staff(String username, Role role, int networkId, Set<Integer> clinics) implements Actor {

        @Override
        public String signature() {
            return "staff:" + username;
        }

        @Override
        public void mustBe(Role needed, int clinicId, int networkId) {
            if (!worksIn(clinicId, networkId)) {
                throw new Refusal(Reason.NOT_YOURS, "You do not work in clinic " + clinicId + ".");
            }
            if (!role.covers(needed)) {
                throw new Refusal(Reason.NOT_YOURS, "This takes the role " + needed.claim() + ".");
            }
        }

        public boolean worksIn(int clinicId, int clinicsNetwork) {
            return role == Role.NETWORK_ADMIN ? networkId == clinicsNetwork : clinics.contains(clinicId);
        }
    }

    /** Whoever holds a valid token of a ticket or of a join code: a patient, known by that alone. */
    record Anyone() implements Actor {

        @Override
        public String signature() {
            return "patient";
        }

        @Override
        public void mustBe(Role needed, int clinicId, int networkId) {
            throw new Refusal(Reason.NOT_YOURS, "This takes the role " + needed.claim() + ".");
        }
    }

    /** The service itself, on its own account. */
    record TheSystem() implements Actor {

        @Override
        public String signature() {
            return "system";
        }

        @Override
        public void mustBe(Role needed, int clinicId, int networkId) {
            // The system asks nobody.
        }
    }
}
