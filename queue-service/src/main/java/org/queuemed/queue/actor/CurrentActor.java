package org.queuemed.queue.actor;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Instant;

/** Who makes the current request, as their token says: its signature has been verified before this is asked. */
@RequestScoped
public class CurrentActor {

    private final JsonWebToken token;
    private final KnownSessions sessions;

    CurrentActor(JsonWebToken token, KnownSessions sessions) {
        this.token = token;
        this.sessions = sessions;
    }

    public Actor get() {
        return token.getRawToken() == null ? Actor.ANYONE : sessions.actorOf(token);
    }

    /** When the session of who is logged in ends. */
    public Instant sessionEnd() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }
}
