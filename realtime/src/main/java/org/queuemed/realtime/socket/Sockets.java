package org.queuemed.realtime.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.queuemed.contract.event.Incoming;
import org.queuemed.contract.event.Ping;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.drain.Drained;
import org.queuemed.realtime.feed.Feed;
import org.queuemed.realtime.feed.Knowledge;
import org.queuemed.realtime.room.Credentials;
import org.queuemed.realtime.room.Deliveries;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;
import org.queuemed.realtime.room.Rooms;
import org.queuemed.realtime.sweep.Swept;
import org.queuemed.realtime.sweep.Turns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * All sockets of this process. A service's endpoint passes on what happens to its connections; every method returns at
 * once and may be called on an event loop.
 */
@ApplicationScoped
public class Sockets implements Swept, Drained {

    private static final Logger LOG = Logger.getLogger(Sockets.class);

    /** A message may come with the handshake and fail before the socket is opened: it is answered once it is. */
    private static final TypedKey<Refusal> EARLY = new TypedKey<>("early-refusal");

    private final Turns<Session> sessions = new Turns<>();
    private final Doorway doorway;
    private final Rooms rooms;
    private final Feed feed;
    private final Entrance entrance;
    private final RealtimeConfig config;
    private final Visits visits;
    private final Deliveries deliveries;
    private final Clock clock;
    private final RandomGenerator chance;

    Sockets(
            Doorway doorway,
            Rooms rooms,
            Feed feed,
            Entrance entrance,
            RealtimeConfig config,
            Visits visits,
            Deliveries deliveries,
            Clock clock,
            RandomGenerator chance) {
        this.doorway = doorway;
        this.rooms = rooms;
        this.feed = feed;
        this.entrance = entrance;
        this.config = config;
        this.visits = visits;
        this.deliveries = deliveries;
        this.clock = clock;
        this.chance = chance;
    }

    public void opened(WebSocketConnection connection) {
        Optional<Refusal> refusal = entrance.opened(connection, sessions.size());
        Session session =
                new Session(new WebSocketPeer(connection), clock, deliveries, momentOf(config.pingInterval()));
        sessions.put(connection.id(), session);
        visits.opened();
        connection.userData().get(FrameGuard.KEY).onBrokenFrame(session::refuse);
        Refusal early = connection.userData().get(EARLY);
        if (early != null) {
            session.refuse(early);
        } else {
            refusal.ifPresent(session::refuse);
        }
    }

    public void text(WebSocketConnection connection, String message) {
        Session session = sessions.get(connection.id());
        if (session != null) {
            session.heard();
            try {
                take(Doorway.read(message), session, connection);
            } catch (Refused refused) {
                session.refuse(refused.refusal());
            }
        }
    }

    public void binary(WebSocketConnection connection) {
        refuse(connection, Refusal.unreadable("Messages are text."));
    }

    /** A ping or a pong: somebody is there. */
    public void heard(WebSocketConnection connection) {
        Session session = sessions.get(connection.id());
        if (session != null) {
            session.heard();
        }
    }

    public void failed(WebSocketConnection connection, Throwable failure) {
        // This is how Vert.x says that a message is larger than what the server takes.
        if (failure instanceof IllegalStateException) {
            refuse(connection, Refusal.tooLarge());
        } else {
            LOG.debugf("A socket failed (%s)", failure.getClass().getName());
        }
    }

    public void closed(WebSocketConnection connection) {
        entrance.closed(connection);
        Session session = sessions.remove(connection.id());
        if (session != null) {
            visits.closed(codeOf(connection.closeReason()));
            session.leave();
        }
    }

    /** How many there are. */
    public int count() {
        return sessions.size();
    }

    @Override
    public int looks() {
        return Turns.A_ROUND;
    }

    @Override
    public void look(Instant now) {
        sessions.next(swept(now));
    }

    @Override
    public void sweep(Instant now) {
        sessions.forEach(swept(now));
    }

    private Consumer<Session> swept(Instant now) {
        Knowledge knowledge = feed.knowledge();
        return session -> session.sweep(now, config, knowledge);
    }

    @Override
    public void drain(Instant now, Duration window) {
        sessions.forEach(session -> session.endAt(now.plus(momentOf(window))));
    }

    private void take(Incoming incoming, Session session, WebSocketConnection connection) {
        if (Ping.EVENT.equals(incoming.event())) {
            session.answerPing(feed::age, config.pongInterval());
        } else {
            session.join(doorway.admit(incoming, credentials(connection)), rooms);
        }
    }

    private void refuse(WebSocketConnection connection, Refusal refusal) {
        Session session = sessions.get(connection.id());
        if (session != null) {
            session.refuse(refusal);
        } else {
            connection.userData().put(EARLY, refusal);
        }
    }

    private Duration momentOf(Duration span) {
        return Duration.ofMillis(chance.nextLong(span.toMillis() + 1));
    }

    /** One that broke has none to tell; RFC 6455 keeps a code for that. */
    private static int codeOf(CloseReason reason) {
        return reason == null ? CloseReason.ABNORMAL.getCode() : reason.getCode();
    }

    private static Credentials credentials(WebSocketConnection connection) {
        return new Credentials(
                connection.handshakeRequest().header("Authorization"),
                String.join(";", connection.handshakeRequest().headers("Cookie")));
    }
}
