package org.queuemed.realtime.room;

import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.Knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a room may be unknown to somebody who waits for it. A refusal is final for a client, so it must be true: it takes
 * that Redis holds every clinic, that this one was looked at after the grace, and that the room still was not there. Where
 * nobody could look, nobody knows.
 *
 * @param ends when a phone is no longer faster than the publication of its own ticket
 * @param gaveUp when there should have been a look since, and there will be none soon
 * @param filled when a Redis that came back empty should be full again
 */
public record Grace(Instant ends, Instant gaveUp, Instant filled) {

    public static Grace from(Instant since, RealtimeConfig config) {
        Instant ends = since.plus(config.joinGrace());
        return new Grace(ends, ends.plus(config.feed().silence()), since.plus(config.fillGrace()));
    }

    /**
     * What to tell who still waits; empty where it is too early for that.
     *
     * @param checkedAt see {@link Seat#checkedAt}
     * @param absence what to say if there is no such room
     */
    public Optional<Refusal> verdict(Instant now, Knowledge knowledge, Instant checkedAt, Refusal absence) {
        if (!now.isAfter(ends)) {
            return Optional.empty();
        }
        return switch (knowledge) {
            case WHOLE -> checkedAt.isBefore(ends) ? noNewsUnless(now.isBefore(gaveUp)) : Optional.of(absence);
            case FILLING -> noNewsUnless(!now.isAfter(filled));
            case NONE -> Optional.of(Refusal.noNews());
        };
    }

    private static Optional<Refusal> noNewsUnless(boolean worthWaiting) {
        return worthWaiting ? Optional.empty() : Optional.of(Refusal.noNews());
    }
}
