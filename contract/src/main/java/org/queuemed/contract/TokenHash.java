package org.queuemed.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a token is known to those who must recognise it but must not be able to use it: its SHA-256 as unpadded base64url
 * (43 characters). Tokens carry 128 random bits or more, so a plain hash needs neither salt nor stretching.
 */
public final class TokenHash {

    private TokenHash() {}

    public static String of(String token) {
        byte[] digest = sha256().digest(token.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
