package org.queuemed.realtime.room;

import org.queuemed.realtime.RealtimeConfig;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a room may be unknown to somebody who waits for it. A refusal is final for a client, so it must be true: it takes
 * that the clinic was looked at after the grace, and the room still was not there. Where nobody could look, nobody knows.
 *
 * @param ends when a phone is no longer faster than the publication of its own ticket
 * @param gaveUp when there should have been a look since, and there will be none soon
 */
public record Grace(Instant ends, Instant gaveUp) {

    public static Grace from(Instant since, RealtimeConfig config) {
        Instant ends = since.plus(config.joinGrace());
        return new Grace(ends, ends.plus(config.feed().silence()));
    }

    /**
     * What to tell who still waits; empty where it is too early for that.
     *
     * @param checkedAt see {@link Seat#checkedAt}
     * @param absence what to say if there is no such room
     */
    public Optional<Refusal> verdict(Instant now, boolean feedIsLive, Instant checkedAt, Refusal absence) {
        if (!now.isAfter(ends)) {
            return Optional.empty();
        }
        if (feedIsLive && !checkedAt.isBefore(ends)) {
            return Optional.of(absence);
        }
        return feedIsLive && now.isBefore(gaveUp)
                ? Optional.empty()
                : Optional.of(Refusal.unavailable("There is no news from the inside for now."));
    }
}
