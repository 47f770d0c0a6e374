package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.queuemed.deployment.checkout.Checkout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Renders an overlay as far as ours use Kustomize: resources, components, files as config maps, strategic-merge patches and a
 * namespace. Whoever builds QueueMed need not have kubectl; where it is, a test compares the two. Anything else in a kustomization is refused.
 */
final class Kustomize {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> UNDERSTOOD =
            Set.of("apiVersion", "kind", "resources", "components", "patches", "configMapGenerator", "namespace");
    private static final Set<String> OF_THE_CLUSTER = Set.of("Namespace");

    private Kustomize() {}

    /** The objects of an overlay in the project's folder, such as {@code k8s/base}. */
    static List<ObjectNode> render(String folder) {
        return build(Checkout.path(folder), List.of());
    }

    static List<ObjectNode> objects(String yaml) {
        try (MappingIterator<ObjectNode> documents =
                YAML.readerFor(ObjectNode.class).readValues(yaml)) {
            return documents.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ObjectNode> build(Path folder, List<ObjectNode> given) {
        ObjectNode kustomization =
                objects(Checkout.text(folder.resolve("kustomization.yaml"))).getFirst();
        requireUnderstood(folder, kustomization);
        List<ObjectNode> objects = new ArrayList<>(given);
        kustomization.path("resources").forEach(entry -> objects.addAll(resource(folder.resolve(entry.asText()))));
        kustomization.path("configMapGenerator").forEach(map -> objects.add(ConfigMaps.generate(folder, map)));
        for (JsonNode component : kustomization.path("components")) {
            List<ObjectNode> changed = build(folder.resolve(component.asText()), objects);
            objects.clear();
            objects.addAll(changed);
        }
        kustomization.path("patches").forEach(patch -> patch(objects, folder, patch));
        if (kustomization.has("namespace")) {
            objects.forEach(object -> moveTo(kustomization.get("namespace").asText(), object));
        }
        return objects;
    }

    private static List<ObjectNode> resource(Path path) {
        return Files.isDirectory(path) ? build(path, List.of()) : objects(Checkout.text(path));
    }

    private static void requireUnderstood(Path folder, ObjectNode kustomization) {
        kustomization.fieldNames().forEachRemaining(field -> {
            if (!UNDERSTOOD.contains(field)) {
                throw new IllegalArgumentException(folder + " uses " + field + ", which these tests do not render");
            }
        });
    }

    private static void patch(List<ObjectNode> objects, Path folder, JsonNode patch) {
        if (patch.size() != 1 || !patch.has("path")) {
            throw new IllegalArgumentException("a patch of " + folder + " is more than a path");
        }
        for (ObjectNode change :
                objects(Checkout.text(folder.resolve(patch.get("path").asText())))) {
            ObjectNode target = objects.stream()
                    .filter(object -> sameObject(object, change))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing to patch for " + change));
            StrategicMerge.into(target, change);
        }
    }

    private static boolean sameObject(JsonNode one, JsonNode other) {
        return one.path("kind").equals(other.path("kind"))
                && one.at("/metadata/name").equals(other.at("/metadata/name"));
    }

    private static void moveTo(String namespace, ObjectNode object) {
        if (!OF_THE_CLUSTER.contains(object.path("kind").asText())) {
            ((ObjectNode) object.get("metadata")).put("namespace", namespace);
        }
    }
}
