package org.queuemed.notification.session;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import org.queuemed.local.backend.SigningKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Sessions as the queue service signs them, and some that it would not. */
public final class ASession {

    private final SigningKeys keys;
    private String group = "staff";
    private List<Integer> clinics = List.of();
    private int network = 1;
    private String issuer = "https://queuemed.org";
    private Instant expiresAt = Instant.now().plus(Duration.ofHours(1));

    private ASession(SigningKeys keys) {
        this.keys = keys;
    }

    public static ASession signedWith(SigningKeys keys) {
        return new ASession(keys);
    }

    public ASession of(int clinic) {
        clinics = List.of(clinic);
        return this;
    }

    public ASession ofTheNetwork(int id) {
        group = "network-admin";
        network = id;
        return this;
    }

    public ASession endingAt(Instant moment) {
        expiresAt = moment;
        return this;
    }

    public ASession from(String otherIssuer) {
        issuer = otherIssuer;
        return this;
    }

    public String token() {
        return Jwt.issuer(issuer)
                .subject("amina")
                .groups(Set.of(group))
                .claim("clinics", clinics)
                .claim("network", network)
                .issuedAt(Instant.now().minusSeconds(60))
                .expiresAt(expiresAt)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(privateKey());
    }

    private PrivateKey privateKey() {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(keys.signing()), SignatureAlgorithm.ES256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
