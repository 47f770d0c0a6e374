package org.queuemed.realtime.room;

import org.queuemed.contract.ClinicState;
import org.queuemed.realtime.feed.StateSink;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The rooms of one clinic and the newest state that they were drawn from. Everything happens under its lock: states arrive
 * on one thread, members on many.
 */
final class ClinicRooms {

    private final Map<RoomName, Room<?, ?>> rooms = new HashMap<>();
    private final Map<RoomKind<?, ?>, Object> prepared = new HashMap<>();
    private ClinicState newest;
    private Instant emptySince;
    private volatile Instant checkedAt = Instant.MIN;

    synchronized long version() {
        return newest == null ? StateSink.NO_VERSION : newest.version();
    }

    <P, V> void enter(Membership<P, V> membership, Listener<V> listener) {
        synchronized (this) {
            emptySince = null;
            room(membership).enter(listener);
        }
    }

    <P, V> void greet(Membership<P, V> membership, Listener<V> listener) {
        synchronized (this) {
            Room<P, V> room = existing(membership);
            if (room != null) {
                room.tell(listener);
            }
        }
    }

    synchronized void leave(RoomName name, Listener<?> listener) {
        Room<?, ?> room = rooms.get(name);
        if (room != null && room.leave(listener)) {
            rooms.remove(name);
        }
    }

    /** Drops what is not newer: messages can arrive twice, and late. */
    synchronized void accept(ClinicState state) {
        if (state.version() <= version()) {
            return;
        }
        newest = state;
        prepared.clear();
        // A copy, since rooms empty themselves when a listener leaves from within.
        Map.copyOf(rooms).values().forEach(this::look);
    }

    void checked(Instant asked) {
        checkedAt = asked;
    }

    /** When it was last asked whether there is anything newer; there was not, or it is here by now. */
    Instant checkedAt() {
        return checkedAt;
    }

    /** Whether nobody is here, and no state ever was. */
    synchronized boolean isAbandoned() {
        return rooms.isEmpty() && newest == null;
    }

    /** Whether there has been nobody since that moment or before; remembers {@code now} when it is just empty. */
    synchronized boolean isEmptySince(Instant moment, Instant now) {
        if (!rooms.isEmpty()) {
            return false;
        }
        if (emptySince == null) {
            emptySince = now;
        }
        return !emptySince.isAfter(moment);
    }

    private <P, V> Room<P, V> room(Membership<P, V> membership) {
        Room<P, V> present = existing(membership);
        if (present != null) {
            return present;
        }
        Room<P, V> opened = new Room<>(membership);
        rooms.put(membership.name(), opened);
        look(opened);
        return opened;
    }

    private <P, V> void look(Room<P, V> room) {
        if (newest != null) {
            room.look(() -> prepared(room.kind()), newest.version());
        }
    }

    // A name is used by one kind only, and each kind has one type of prepared state.
    @SuppressWarnings("unchecked")
    private <P, V> Room<P, V> existing(Membership<P, V> membership) {
        return (Room<P, V>) rooms.get(membership.name());
    }

    @SuppressWarnings("unchecked")
    private <P> P prepared(RoomKind<P, ?> kind) {
        return (P) prepared.computeIfAbsent(kind, any -> kind.prepare(newest));
    }
}
