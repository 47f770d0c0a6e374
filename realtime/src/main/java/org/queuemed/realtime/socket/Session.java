package org.queuemed.realtime.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.Pong;
import org.queuemed.contract.event.ProblemRaised;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.room.CloseCode;
import org.queuemed.realtime.room.Deliveries;
import org.queuemed.realtime.room.Frames;
import org.queuemed.realtime.room.Membership;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.Rooms;
import org.queuemed.realtime.room.Seat;
import org.queuemed.realtime.room.Slot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The life of one socket: it opens, joins a room in time, is told things, and is closed once, with a reason. Messages come
 * from the socket's event loop, news and sweeps from others.
 */
final class Session {

    private static final long NEVER = Long.MAX_VALUE;

    private final Peer peer;
    private final Slot slot;
    private final Clock clock;
    // Milliseconds of the epoch: ten thousand sockets that are heard of now and then must not make an object each time,
    // which
    // would be looked for and moved at every collection.
    private final long openedAt;
    private final AtomicLong closingSince = new AtomicLong(NEVER);
    private volatile long lastHeard;
    private volatile long nextPing;
    private volatile long nextPong;
    private volatile long endsAt = NEVER;
    private volatile Guest<?> guest;
    private volatile Seat seat = Seat.NONE;

    Session(Peer peer, Clock clock, Deliveries deliveries, Duration firstPing) {
        this.peer = peer;
        this.slot = new Slot(peer, clock, deliveries);
        this.clock = clock;
        this.openedAt = clock.millis();
        this.lastHeard = openedAt;
        this.nextPing = openedAt + firstPing.toMillis();
    }

    void heard() {
        lastHeard = clock.millis();
    }

    /**
     * Joins a room, and leaves the one it was in: a socket is in one room at most. Who still waits for a room to be known
     * cannot ask for another: the grace would begin anew with each, and each would be watched.
     *
     * @throws Refused where it cannot be let in
     */
    <P, V> void join(Membership<P, V> membership, Rooms rooms) {
        Guest<?> present = guest;
        if (present != null && !present.hasBeenShown()) {
            throw new Refused(Refusal.joinPending());
        }
        leave();
        if (!isClosing()) {
            Guest<V> joining = new Guest<>(membership, slot, this::refuse, clock.instant());
            guest = joining;
            seat = rooms.join(membership, joining);
        }
    }

    /**
     * Answers that somebody is here, once what was offered before is written. Asking too often is not answered, and neither
     * is asking while the join is: its own answer is what the client waits for.
     *
     * @param age how old what is known may be, asked when the answer is written
     * @throws Refused where nothing was joined
     */
    void answerPing(Supplier<Duration> age, Duration closest) {
        Guest<?> present = guest;
        if (present == null) {
            throw new Refused(Refusal.unknownEvent());
        }
        long now = clock.millis();
        if (present.hasBeenShown() && now >= nextPong) {
            nextPong = now + closest.toMillis();
            slot.answer(() -> pong(age));
        }
    }

    void leave() {
        Guest<?> leaving = guest;
        if (leaving != null) {
            leaving.leave();
            seat.leave();
        }
    }

    /** Says what is wrong, if it is the client's to know, and closes. */
    void refuse(Refusal refusal) {
        if (isFirstToClose()) {
            if (refusal.code().number() >= CloseCode.UNREADABLE.number()) {
                peer.write(List.of(frame(new ProblemRaised(refusal.problem()))));
            }
            peer.close(refusal.code(), refusal.problem().title());
        }
    }

    /** From then on {@link #sweep} closes it. */
    void endAt(Instant moment) {
        endsAt = moment.toEpochMilli();
    }

    void sweep(Instant now, RealtimeConfig config, Knowledge knowledge) {
        long millis = now.toEpochMilli();
        if (isClosing()) {
            cutIfHanging(millis, config);
        } else if (millis >= endsAt) {
            refuse(Refusal.restarting());
        } else if (slot.isStuck(now, config.writeTimeout())) {
            refuse(Refusal.tooSlow());
        } else if (millis - lastHeard > config.idleTimeout().toMillis()) {
            goAway();
        } else {
            pingIfDue(millis, config);
            checkRoom(now, config, knowledge);
        }
    }

    private void checkRoom(Instant now, RealtimeConfig config, Knowledge knowledge) {
        Guest<?> present = guest;
        if (present != null) {
            present.sweep(now, config, knowledge, seat.checkedAt());
        } else if (now.toEpochMilli() - openedAt > config.joinTimeout().toMillis()) {
            refuse(Refusal.joinTimeout());
        }
    }

    private void pingIfDue(long now, RealtimeConfig config) {
        if (now >= nextPing) {
            nextPing = now + config.pingInterval().toMillis();
            peer.ping();
        }
    }

    private void goAway() {
        if (isFirstToClose()) {
            peer.close(CloseCode.GOING_AWAY, "No answer");
        }
    }

    private void cutIfHanging(long now, RealtimeConfig config) {
        if (now - closingSince.get() > config.closeTimeout().toMillis()) {
            peer.cut();
        }
    }

    private boolean isClosing() {
        return closingSince.get() != NEVER;
    }

    private boolean isFirstToClose() {
        boolean first = closingSince.compareAndSet(NEVER, clock.millis());
        Guest<?> present = guest;
        if (first && present != null) {
            // The seat is given back when the socket is closed: news may be on their way under the rooms' lock.
            present.leave();
        }
        return first;
    }

    private List<String> pong(Supplier<Duration> age) {
        return isClosing() ? List.of() : List.of(frame(new Pong(age.get().toMillis())));
    }

    private static String frame(ServerEvent event) {
        try {
            return Frames.encode(Envelope.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem or a pong is always written", e);
        }
    }
}
