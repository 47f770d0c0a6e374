package org.queuemed.deployment.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/**
 * The secrets as files in one folder for each who needs some, to be mounted as a volume into that container only. The files
 * can be read by every user, as the containers' users differ: who may read is who has the volume.
 */
public final class Volumes {

    private Volumes() {}

    /** Writes all of them below a folder, replacing what is there. */
    public static void write(Secrets secrets, Path below) {
        contents(secrets)
                .forEach((volume, files) -> files.forEach((name, text) -> write(below.resolve(volume), name, text)));
    }

    private static Map<String, Map<String, String>> contents(Secrets secrets) {
        return Map.of(
                "postgres", Map.of("password", secrets.database()),
                "redis", Map.of("redis.conf", "requirepass " + secrets.redis() + "\n"),
                "queue-service",
                        Map.of(
                                "service.properties",
                                """
                                DATABASE_PASSWORD=%s
                                REDIS_PASSWORD=%s
                                queuemed.admin-password=%s
                                """.formatted(secrets.database(), secrets.redis(), secrets.admin()),
                                "signing-key.pem",
                                secrets.signingKey(),
                                "verification-key.pem",
                                secrets.verificationKey()),
                "notification-service",
                        Map.of(
                                "service.properties",
                                "REDIS_PASSWORD=%s\n".formatted(secrets.redis()),
                                "verification-key.pem",
                                secrets.verificationKey()),
                "display-service", Map.of("service.properties", "REDIS_PASSWORD=%s\n".formatted(secrets.redis())),
                "demo", Map.of("admin-password", secrets.admin(), "staff-password", secrets.staff()));
    }

    /** Replaced as a whole, so that nobody reads half of it. */
    private static void write(Path volume, String name, String text) {
        try {
            Files.createDirectories(volume);
            Path aside = Files.writeString(volume.resolve(name + ".new"), text);
            Files.move(aside, volume.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret " + name + " could not be written to " + volume, e);
        }
    }
}
