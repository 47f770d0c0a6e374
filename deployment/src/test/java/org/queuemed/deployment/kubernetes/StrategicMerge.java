package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A patch as Kubernetes merges it: maps member by member; a list whose elements have names, element by element, those
 * of the patch first; any other list as a whole; null takes away.
 */
final class StrategicMerge {

    /** What the elements of a list are known by. */
    private static final Map<String, String> KEYS = Map.of(
            "containers", "name",
            "initContainers", "name",
            "env", "name",
            "volumes", "name",
            "volumeMounts", "mountPath");

    private StrategicMerge() {}

    static void into(ObjectNode target, JsonNode patch) {
        patch.properties().forEach(member -> {
            String name = member.getKey();
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value.isObject() && target.path(name).isObject()) {
                into((ObjectNode) target.get(name), value);
            } else if (KEYS.containsKey(name) && target.path(name).isArray()) {
                target.set(name, merged((ArrayNode) target.get(name), value, KEYS.get(name)));
            } else {
                target.set(name, value);
            }
        });
    }

    private static ArrayNode merged(ArrayNode target, JsonNode patch, String key) {
        Map<JsonNode, JsonNode> elements = new LinkedHashMap<>();
        patch.forEach(element -> elements.put(element.path(key), element));
        for (JsonNode element : target) {
            JsonNode change = elements.put(element.path(key), element);
            if (change != null) {
                into((ObjectNode) element, change);
            }
        }
        return target.arrayNode().addAll(elements.values());
    }
}
