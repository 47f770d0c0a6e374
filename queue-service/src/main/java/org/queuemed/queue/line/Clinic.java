package org.queuemed.queue.line;

import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A clinic at one version.
 *
 * @param message what staff chose to say about the status, null for the default sentence
 */
public record Clinic(
        int id,
        int networkId,
        String name,
        Locale locale,
        ZoneId zone,
        QueueStatus status,
        String message,
        long version) {

    /**
     * The instant of this version, and the time that every rule goes by. Versions are milliseconds of the database's
     * clock that only ever grow, so of two changes of a clinic the later one has the later instant, whichever instance
     * made it and whatever its own clock says.
     */
    public Instant at() {
        return Instant.ofEpochMilli(version);
    }

    /** The day, where the clinic is. */
    public LocalDate today() {
        return LocalDate.ofInstant(at(), zone);
    }

    public void mustBe(Actor actor, Role needed) {
        actor.mustBe(needed, id, networkId);
    }
}
