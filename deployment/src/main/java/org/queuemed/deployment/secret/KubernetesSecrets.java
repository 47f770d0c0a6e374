package org.queuemed.deployment.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The secrets as objects of Kubernetes, in YAML, for {@code kubectl apply -f -}. */
public final class KubernetesSecrets {

    private KubernetesSecrets() {}

    /**
     * What the manifests in {@code k8s/} refer to: the keys of each object by its name.
     *
     * <p>One object for each who reads it, so that nobody can be given more than is meant for it.
     */
    static Map<String, Map<String, String>> objects(Secrets secrets) {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        objects.put("queuemed-database", Map.of("username", "queuemed", "password", secrets.database()));
        objects.put("queuemed-redis", Map.of("password", secrets.redis()));
        objects.put("queuemed-admin", Map.of("password", secrets.admin()));
        objects.put("queuemed-signing-key", Map.of("signing-key.pem", secrets.signingKey()));
        objects.put("queuemed-verification-key", Map.of("verification-key.pem", secrets.verificationKey()));
        return objects;
    }

    public static String yaml(Secrets secrets) {
        return objects(secrets).entrySet().stream()
                .map(object -> yaml(object.getKey(), object.getValue()))
                .collect(Collectors.joining("---\n"));
    }

    private static String yaml(String name, Map<String, String> values) {
        StringBuilder yaml = new StringBuilder(
                """
                apiVersion: v1
                kind: Secret
                metadata:
                  name: %s
                  labels:
                    app.kubernetes.io/part-of: queuemed
                type: %s
                data:
                """.formatted(name, values.containsKey("username") ? "kubernetes.io/basic-auth" : "Opaque"));
        new TreeMap<>(values).forEach((key, value) -> yaml.append("  %s: %s\n".formatted(key, encoded(value))));
        return yaml.toString();
    }

    private static String encoded(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }
}
