package org.queuemed.acceptance.refusal;

import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A session as the queue service would sign it (RFC 7519, ES256), but of our choosing: only time can make an expired one. */
record SessionToken(String user, int clinicId, Instant expiresAt) {

    static SessionToken of(String user, int clinicId) {
        return new SessionToken(user, clinicId, Instant.now().plus(Duration.ofHours(1)));
    }

    SessionToken expired() {
        return new SessionToken(user, clinicId, Instant.now().minus(Duration.ofHours(1)));
    }

    /** Signed with the key that the launcher made in that folder. */
    String signedBy(Path data) {
        String claims = encode(Map.of(
                "iss",
                "https://queuemed.org",
                "sub",
                user,
                "upn",
                user,
                "groups",
                List.of("network-admin"),
                "clinics",
                List.of(clinicId),
                "network",
                1,
                "iat",
                expiresAt.minus(Duration.ofHours(12)).getEpochSecond(),
                "exp",
                expiresAt.getEpochSecond()));
        String unsigned = encode(Map.of("alg", "ES256", "typ", "JWT")) + "." + claims;
        return unsigned + "." + signature(data, unsigned);
    }

    private static String signature(Path data, String text) {
        try {
            // the raw r and s that JWS wants, not DER
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(KeyFactory.getInstance("EC").generatePrivate(key(data)));
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("no signature", e);
        }
    }

    private static PKCS8EncodedKeySpec key(Path data) throws IOException {
        String pem = Files.readString(data.resolve("keys/signing-key.pem"));
        return new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", "")));
    }

    private static String encode(Map<String, ?> object) {
        byte[] json = ContractJson.mapper().valueToTree(object).toString().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }
}
