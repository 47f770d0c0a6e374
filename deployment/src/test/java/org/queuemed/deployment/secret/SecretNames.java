package org.queuemed.deployment.secret;

import org.queuemed.local.backend.SigningKeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code ./queuemed secrets} makes, and whom secrets are for. */
public final class SecretNames {

    private static final Map<String, Set<String>> READERS = Map.of(
            "queuemed-database", Set.of("queue-service", "postgres"),
            "postgres-ca", Set.of("queue-service"),
            "queuemed-redis", Set.of("queue-service", "notification-service", "display-service", "redis"),
            "queuemed-admin", Set.of("queue-service"),
            "queuemed-signing-key", Set.of("queue-service"),
            "queuemed-verification-key", Set.of("queue-service", "notification-service"));

    private SecretNames() {}

    /** The keys of each object. */
    public static Map<String, Set<String>> keys() {
        try {
            Path some = Files.createTempFile("queuemed", ".pem");
            some.toFile().deleteOnExit();
            Secrets secrets = new Secrets("a", "b", "c", "d", new SigningKeys(some, some));
            return KubernetesSecrets.objects(secrets).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, object -> object.getValue().keySet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Set<String> readers(String secret) {
        return READERS.getOrDefault(secret, Set.of());
    }
}
