package org.queuemed.queue.staff;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.queuemed.queue.QueueConfig;
import org.queuemed.queue.actor.Claim;
import org.queuemed.queue.change.Commit;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Checks a password and issues the session's token: a JWT signed with ES256, which every service can verify. */
@ApplicationScoped
class LogIn {

    private final Commit commit;
    private final StaffRows rows;
    private final Passwords passwords;
    private final Clock clock;
    private final Duration lifetime;

    LogIn(Commit commit, StaffRows rows, Passwords passwords, Clock clock, QueueConfig config) {
        this.commit = commit;
        this.rows = rows;
        this.passwords = passwords;
        this.clock = clock;
        this.lifetime = config.session().lifetime();
    }

    /** {@code expiresIn} in seconds. */
    record Session(String accessToken, long expiresIn) {}

    Uni<Session> with(String username, String password) {
        return commit.snapshot(() -> rows.byUsername(username))
                .chain(row -> passwords
                        .matches(password, row == null ? null : row.passwordHash)
                        .map(matches -> matches ? session(row) : refuse()));
    }

    private Session session(StaffRow row) {
        Instant now = clock.instant();
        String token = Jwt.issuer(Claim.ISSUER)
                .subject(row.username)
                .upn(row.username)
                .groups(row.role.claim())
                .claim(Claim.CLINICS, row.clinics)
                .claim(Claim.NETWORK, row.networkId)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .sign();
        return new Session(token, lifetime.toSeconds());
    }

    private static Session refuse() {
        throw new Refusal(Reason.BAD_CREDENTIALS, "The user name or the password is wrong.");
    }
}
