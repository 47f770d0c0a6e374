package org.queuemed.realtime.room;

import java.time.Instant;
import java.util.function.Function;

/**
 * The right to be in a room.
 *
 * @param room tells rooms of one clinic and kind apart; equal names must mean equal outlooks, since what is computed for
 *     one member is told to all. It may be derived from a token, and is never logged
 * @param outlook what a prepared state means for the room
 * @param expiresAt when the right ends, null for never
 */
public record Membership<P, V>(
        RoomKind<P, V> kind, int clinicId, String room, Function<P, Outcome<V>> outlook, Instant expiresAt) {

    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    RoomName name() {
        return new RoomName(kind.joinEvent(), room);
    }

    /** Says nothing of whose it is, so that no log line can. */
    @Override
    public String toString() {
        return "Membership[" + kind.joinEvent() + ", clinic " + clinicId + "]";
    }
}
