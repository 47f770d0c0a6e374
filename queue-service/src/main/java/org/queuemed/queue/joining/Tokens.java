package org.queuemed.queue.joining;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes tokens that nobody can guess: 160 random bits as 27 URL-safe characters. */
@ApplicationScoped
public class Tokens {

    private static final int BYTES = 20;

    private final SecureRandom random;

    Tokens(SecureRandom random) {
        this.random = random;
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
