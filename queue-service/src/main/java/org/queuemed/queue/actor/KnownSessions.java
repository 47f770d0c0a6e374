package org.queuemed.queue.actor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.json.JsonNumber;
import org.eclipse.microprofile.jwt.JsonWebToken;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who logged in with which token. A console shows the same token with each request, and verifying its signature costs as much
 * as all else that a call needs; so a token that was verified once is known, to the letter, until it expires.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class KnownSessions extends JWTCallerPrincipalFactory {

    /** Of some two kilobytes each; a token beyond is verified again. */
    private static final int MOST = 2_000;

    private final JWTCallerPrincipalFactory verifying = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> verified =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, Actor.Staff> actors =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Clock clock;

    KnownSessions(Clock clock) {
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal known = verified.getIfPresent(token);
        if (known != null && clock.instant().isBefore(Instant.ofEpochSecond(known.getExpirationTime()))) {
            return known;
        }
        JWTCallerPrincipal principal = verifying.parse(token, rules);
        verified.put(token, principal);
        return principal;
    }

    /** Whose session that is, of a token that was verified. */
    Actor.Staff actorOf(JsonWebToken token) {
        return actors.get(token.getRawToken(), raw -> staff(token));
    }

    private static Actor.Staff staff(JsonWebToken token) {
        Role role = Role.ofClaim(token.getGroups().iterator().next());
        int network = ((JsonNumber) token.getClaim(Claim.NETWORK)).intValue();
        return new Actor.Staff(token.getName(), role, network, clinics(token));
    }

    private static Set<Integer> clinics(JsonWebToken token) {
        Collection<?> clinics = token.getClaim(Claim.CLINICS);
        return clinics.stream().map(id -> ((JsonNumber) id).intValue()).collect(Collectors.toSet());
    }
}
