package org.queuemed.queue.actor;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import org.junit.jupiter.api.Test;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KnownSessionsTest {

    private static final String ISSUER = "https://queuemed.org";

    private final KeyPair keys = keys();
    private final Later clock = new Later();
    private final KnownSessions sessions = new KnownSessions(clock);

    @Test
    void a_token_is_verified_once() throws ParseException {
        String token = token(keys);

        JWTCallerPrincipal first = sessions.parse(token, rules());

        assertThat(sessions.parse(token, rules())).isSameAs(first);
    }

    @Test
    void one_that_has_expired_since_is_verified_again() throws ParseException {
        String token = token(keys);
        JWTCallerPrincipal first = sessions.parse(token, rules());

        clock.later = Duration.ofHours(2);

        assertThat(sessions.parse(token, rules())).isNotSameAs(first);
    }

    @Test
    void one_that_is_almost_the_same_is_another() throws ParseException {
        String token = token(keys);
        sessions.parse(token, rules());

        assertThatThrownBy(() -> sessions.parse(token.substring(0, token.length() - 4) + "AAAA", rules()))
                .isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> sessions.parse(token(keys()), rules())).isInstanceOf(ParseException.class);
    }

    @Test
    void the_actor_is_who_the_token_names() throws ParseException {
        JWTCallerPrincipal admin = sessions.parse(token(keys), rules());

        assertThat(sessions.actorOf(admin)).isEqualTo(new Actor.Staff("admin", Role.NETWORK_ADMIN, 7, Set.of(3)));
    }

    private String token(KeyPair signing) {
        return Jwt.issuer(ISSUER)
                .upn("admin")
                .groups("network-admin")
                .claim(Claim.CLINICS, Set.of(3))
                .claim(Claim.NETWORK, 7)
                .expiresIn(Duration.ofHours(1))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(signing.getPrivate());
    }

    private JWTAuthContextInfo rules() {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(keys.getPublic(), ISSUER);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        return rules;
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real one, moved on. */
    private static final class Later extends Clock {

        private Duration later = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
