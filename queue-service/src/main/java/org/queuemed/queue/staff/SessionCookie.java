package org.queuemed.queue.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.queuemed.queue.QueueConfig;

/** The console's session, where no script reads it; the fan-out services read the same cookie. */
@ApplicationScoped
class SessionCookie {

    private static final String NAME = "queuemed_session";

    private final boolean secure;

    SessionCookie(QueueConfig config) {
        this.secure = config.publicUrl().startsWith("https:");
    }

    NewCookie of(LogIn.Session session) {
        return cookie(session.accessToken(), (int) session.expiresIn());
    }

    /** One that a browser drops at once, and the one before with it. */
    NewCookie none() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
