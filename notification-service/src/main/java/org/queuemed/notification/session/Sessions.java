package org.queuemed.notification.session;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.queuemed.realtime.room.Refusal;
import org.queuemed.realtime.room.Refused;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verifies sessions: JWTs (RFC 7519) signed with ES256 by the queue service. jose4j is used as it is, without the
 * container's security layer, because that would take the bearer token of a patient for a broken session.
 */
public final class Sessions {

    private static final String ISSUER = "https://queuemed.org";
    private static final String NETWORK_ADMIN = "network-admin";

    private final PublicKey key;
    private final Clock clock;

    public Sessions(PublicKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * The session of that token.
     *
     * @throws Refused with 401 where it is not one, or not any more
     */
    public Session verify(String token) {
        try {
            return session(consumer().processToClaims(token));
        } catch (InvalidJwtException | MalformedClaimException | ClassCastException e) {
            // Why is nobody's business: what the exception says would quote the token.
            throw new Refused(Refusal.unauthenticated("The session is not valid, or has expired."));
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setVerificationKey(key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(ISSUER)
                .setSkipDefaultAudienceValidation()
                .setRequireSubject()
                .setRequireExpirationTime()
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private static Session session(JwtClaims claims) throws MalformedClaimException {
        Number network = claims.getClaimValue("network", Number.class);
        return new Session(
                integers(claims.getClaimValue("clinics", Collection.class)),
                groups(claims).contains(NETWORK_ADMIN),
                network == null ? 0 : network.intValue(),
                Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis()));
    }

    private static List<String> groups(JwtClaims claims) throws MalformedClaimException {
        return claims.hasClaim("groups") ? claims.getStringListClaimValue("groups") : List.of();
    }

    private static Set<Integer> integers(Collection<?> numbers) {
        return numbers == null
                ? Set.of()
                : numbers.stream().map(number -> ((Number) number).intValue()).collect(Collectors.toSet());
    }
}
