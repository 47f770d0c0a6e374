package org.queuemed.deployment.secret;

import org.queuemed.local.backend.SigningKeys;
import org.queuemed.local.folder.Secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * All that must not be known.
 *
 * @param database the password of PostgreSQL
 * @param redis the password of Redis
 * @param admin the password of QueueMed's user admin
 * @param staff the password of the demo clinic's user demo
 * @param keys the pair that sessions are signed and verified with
 */
public record Secrets(String database, String redis, String admin, String staff, SigningKeys keys) {

    /** Those of that folder; what is missing is made. */
    public static Secrets in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no folder " + folder + " for the secrets", e);
        }
        return new Secrets(
                Secret.in(folder.resolve("database-password")).value(),
                Secret.in(folder.resolve("redis-password")).value(),
                Secret.in(folder.resolve("admin-password")).value(),
                Secret.in(folder.resolve("staff-password")).value(),
                SigningKeys.in(folder));
    }

    String signingKey() {
        return text(keys.signing());
    }

    String verificationKey() {
        return text(keys.verification());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + file + " could not be read", e);
        }
    }
}
