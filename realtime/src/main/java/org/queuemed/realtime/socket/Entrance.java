package org.queuemed.realtime.socket;

import io.quarkus.websockets.next.HandshakeRequest;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.inject.Singleton;
import org.queuemed.admission.Places;
import org.queuemed.realtime.RealtimeConfig;
import org.queuemed.realtime.drain.Draining;
import org.queuemed.realtime.origin.Origins;
import org.queuemed.realtime.room.Refusal;

import java.util.Optional;

/** Whether there is room for one more socket, here and of its address. */
@Singleton
class Entrance {

    private static final TypedKey<String> PLACE = new TypedKey<>("place-of-an-address");

    private final Draining draining;
    private final Origins origins;
    private final Places places;
    private final int most;

    Entrance(Draining draining, Origins origins, RealtimeConfig config) {
        this.draining = draining;
        this.origins = origins;
        this.places = new Places(config.maxConnectionsPerAddress());
        this.most = config.maxConnections();
    }

    /** Why it cannot stay; empty where it can. In any case {@link #closed} is to be called for it. */
    Optional<Refusal> opened(WebSocketConnection connection, int present) {
        if (draining.hasBegun()) {
            return Optional.of(Refusal.restarting());
        }
        if (present >= most) {
            return Optional.of(Refusal.unavailable("This instance has no room for more."));
        }
        return hasPlace(connection) ? Optional.empty() : Optional.of(Refusal.tooManyOfOneAddress());
    }

    void closed(WebSocketConnection connection) {
        String who = connection.userData().remove(PLACE);
        if (who != null) {
            places.giveBack(who);
        }
    }

    private boolean hasPlace(WebSocketConnection connection) {
        HandshakeRequest handshake = connection.handshakeRequest();
        Optional<String> who = origins.of(handshake.remoteAddress(), handshake.headers("X-Forwarded-For"));
        if (who.isPresent() && places.take(who.get())) {
            connection.userData().put(PLACE, who.get());
            return true;
        }
        return who.isEmpty();
    }
}
