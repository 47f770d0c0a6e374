package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.deployment.configuration.Service;
import org.queuemed.deployment.secret.SecretNames;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the containers are told, and which secrets they may see. */
final class SettingRules {

    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|CREDENTIAL).*");

    /** Made by others: the place's object store and its certificates, and CloudNativePG's own authority. */
    private static final Map<String, Set<String>> OF_THE_PLACE =
            Map.of("queuemed-backup", Set.of("access-key-id", "secret-access-key"), "postgres-ca", Set.of("ca.crt"));

    /** A misspelt variable is one that nobody reads, and nobody notices. */
    static final Rule VARIABLES_EXIST = objects -> objects.services().values().stream()
            .flatMap(pods -> env(pods)
                    .map(env -> env.path("name").asText())
                    .filter(name -> !Service.of(pods.of()).variables().contains(name))
                    .map(name -> pods.of() + " does not know " + name));

    static final Rule NO_SECRET_STANDS_HERE = objects -> Stream.concat(
            objects.of(Objects.Kind.Secret).map(secret -> Objects.described(secret) + " stands in Git"),
            objects.pods()
                    .flatMap(pods -> env(pods)
                            .filter(env ->
                                    SECRET.matcher(env.path("name").asText()).matches())
                            .filter(env -> env.at("/valueFrom/secretKeyRef").isMissingNode())
                            .map(env ->
                                    pods.of() + " has its " + env.path("name").asText() + " in Git")));

    static final Rule SECRETS_ARE_MADE = objects -> references(objects)
            .filter(SettingRules::isMadeByNobody)
            .map(reference -> reference.of() + " needs " + reference.key() + " of the secret " + reference.secret()
                    + ", which nobody makes");

    /** Only who signs sessions has the key to sign them, and only who has the database its password. */
    static final Rule SECRETS_ARE_FOR_THOSE_WHO_NEED_THEM = objects -> references(objects)
            .filter(reference -> !SecretNames.readers(reference.secret()).contains(reference.of()))
            .map(reference -> reference.of() + " is given " + reference.secret() + ", which is not for it");

    private SettingRules() {}

    private record Reference(String of, String secret, String key) {}

    private static boolean isMadeByNobody(Reference reference) {
        Map<String, Set<String>> made = new HashMap<>(SecretNames.keys());
        made.putAll(OF_THE_PLACE);
        Set<String> keys = made.getOrDefault(reference.secret(), Set.of());
        return reference.key().isEmpty() ? keys.isEmpty() : !keys.contains(reference.key());
    }

    private static Stream<JsonNode> env(Objects.Pods pods) {
        return pods.containers().flatMap(container -> Objects.elements(container.path("env")));
    }

    private static Stream<Reference> references(Objects objects) {
        return objects.pods()
                .flatMap(pods -> Stream.concat(
                        env(pods)
                                .map(env -> env.at("/valueFrom/secretKeyRef"))
                                .filter(reference -> !reference.isMissingNode())
                                .map(reference -> new Reference(
                                        pods.of(),
                                        reference.path("name").asText(),
                                        reference.path("key").asText())),
                        Objects.elements(pods.spec().path("volumes"))
                                .flatMap(volume -> Objects.elements(volume.at("/projected/sources")))
                                .map(source -> new Reference(
                                        pods.of(), source.at("/secret/name").asText(), ""))));
    }
}
