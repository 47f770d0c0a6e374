package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.queuemed.deployment.checkout.Checkout;

import java.nio.file.Path;

/** A config map that Kustomize makes of files, each under its own name. */
final class ConfigMaps {

    private ConfigMaps() {}

    static ObjectNode generate(Path folder, JsonNode generator) {
        if (!generator.at("/options/disableNameSuffixHash").asBoolean()) {
            throw new IllegalArgumentException(folder + " makes a name that changes, which these tests do not render");
        }
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        map.put("apiVersion", "v1").put("kind", "ConfigMap");
        ObjectNode metadata = map.putObject("metadata");
        metadata.set("name", generator.path("name"));
        metadata.set("labels", generator.at("/options/labels").deepCopy());
        ObjectNode data = map.putObject("data");
        generator.path("files").forEach(file -> data.put(file.asText(), Checkout.text(folder.resolve(file.asText()))));
        return map;
    }
}
