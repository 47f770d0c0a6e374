package org.queuemed.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Names bytes by what they are. */
final class Digest {

    private static final int LENGTH = 16;

    private Digest() {}

    /** The first 96 bits of their SHA-256, in base64url. */
    static String of(byte[] bytes) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sha256(bytes))
                .substring(0, LENGTH);
    }

    /** All of their SHA-256, in base64, as a content security policy writes it. */
    static String whole(byte[] bytes) {
        return Base64.getEncoder().encodeToString(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
