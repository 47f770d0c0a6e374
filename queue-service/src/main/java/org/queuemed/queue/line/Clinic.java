package org.queuemed.queue.line;

import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.actor.Actor;
import org.queuemed.queue.actor.Role;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A clinic at one version.
 *
 * @param message what staff chose to say about the status, null for the default sentence
 * @param at the time that every rule goes by. Of a change it is the instant of the version: versions are milliseconds of
 *     the database's clock that only ever grow, so of two changes of a clinic the later one has the later instant,
 *     whichever instance made it and whatever its own clock says
 */
public record Clinic(
        int id,
        int networkId,
        String name,
        Locale locale,
        ZoneId zone,
        QueueStatus status,
        String message,
        Reception reception,
        long version,
        Instant at) {

    /** The clinic at the instant of its version: how it is changed, and how it is published. */
    public Clinic(
            int id,
            int networkId,
            String name,
            Locale locale,
            ZoneId zone,
            QueueStatus status,
            String message,
            Reception reception,
            long version) {
        this(id, networkId, name, locale, zone, status, message, reception, version, Instant.ofEpochMilli(version));
    }

    /** The same clinic, looked at later: how it is read, so that a day or a visit under way goes on between changes. */
    public Clinic lookedAt(Instant now) {
        Instant later = now.isAfter(at) ? now : at;
        return new Clinic(id, networkId, name, locale, zone, status, message, reception, version, later);
    }

    /** Those that its patients are spoken to in, its own among them. */
    public List<String> languages() {
        return reception.languagesBeside(locale);
    }

    /** The day, where the clinic is. */
    public LocalDate today() {
        return LocalDate.ofInstant(at(), zone);
    }

    public void mustBe(Actor actor, Role needed) {
        actor.mustBe(needed, id, networkId);
    }
}
