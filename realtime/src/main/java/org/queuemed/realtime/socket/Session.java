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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The life of one socket: it opens, joins a room in time, is told things, and is closed once, with a reason. Messages come
 * from the socket's event loop, news and sweeps from others.
 */
final class Session {

    private final Peer peer;
    private final Slot slot;
    private final Clock clock;
    private final Instant openedAt;
    private final AtomicReference<Instant> closingSince = new AtomicReference<>();
    private volatile Instant lastHeard;
    private volatile Instant nextPing;
    private volatile Instant nextPong = Instant.MIN;
    private volatile Instant endsAt = Instant.MAX;
    private volatile Guest<?> guest;
    private volatile Seat seat = Seat.NONE;

    Session(Peer peer, Clock clock, Deliveries deliveries, Duration firstPing) {
        this.peer = peer;
        this.slot = new Slot(peer, clock, deliveries);
        this.clock = clock;
        this.openedAt = clock.instant();
        this.lastHeard = openedAt;
        this.nextPing = openedAt.plus(firstPing);
    }

    void heard() {
        lastHeard = clock.instant();
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
        if (closingSince.get() == null) {
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
        Instant now = clock.instant();
        if (present.hasBeenShown() && !now.isBefore(nextPong)) {
            nextPong = now.plus(closest);
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
        endsAt = moment;
    }

    void sweep(Instant now, RealtimeConfig config, Knowledge knowledge) {
        Instant closing = closingSince.get();
        if (closing != null) {
            cutIfHanging(closing, now, config);
        } else if (!now.isBefore(endsAt)) {
            refuse(Refusal.restarting());
        } else if (slot.isStuck(now, config.writeTimeout())) {
            refuse(Refusal.tooSlow());
        } else if (lastHeard.plus(config.idleTimeout()).isBefore(now)) {
            goAway();
        } else {
            pingIfDue(now, config);
            checkRoom(now, config, knowledge);
        }
    }

    private void checkRoom(Instant now, RealtimeConfig config, Knowledge knowledge) {
        Guest<?> present = guest;
        if (present != null) {
            present.sweep(now, config, knowledge, seat.checkedAt());
        } else if (openedAt.plus(config.joinTimeout()).isBefore(now)) {
            refuse(Refusal.joinTimeout());
        }
    }

    private void pingIfDue(Instant now, RealtimeConfig config) {
        if (!now.isBefore(nextPing)) {
            nextPing = now.plus(config.pingInterval());
            peer.ping();
        }
    }

    private void goAway() {
        if (isFirstToClose()) {
            peer.close(CloseCode.GOING_AWAY, "No answer");
        }
    }

    private void cutIfHanging(Instant closing, Instant now, RealtimeConfig config) {
        if (closing.plus(config.closeTimeout()).isBefore(now)) {
            peer.cut();
        }
    }

    private boolean isFirstToClose() {
        boolean first = closingSince.compareAndSet(null, clock.instant());
        Guest<?> present = guest;
        if (first && present != null) {
            // The seat is given back when the socket is closed: news may be on their way under the rooms' lock.
            present.leave();
        }
        return first;
    }

    private List<String> pong(Supplier<Duration> age) {
        return closingSince.get() == null ? List.of(frame(new Pong(age.get().toMillis()))) : List.of();
    }

    private static String frame(ServerEvent event) {
        try {
            return Frames.encode(Envelope.of(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem or a pong is always written", e);
        }
    }
}
