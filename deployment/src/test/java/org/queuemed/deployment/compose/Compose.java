package org.queuemed.deployment.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.queuemed.deployment.checkout.Checkout;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The compose file, with what it merges merged. A key that stands twice is refused. */
record Compose(JsonNode file) {

    static Compose checkedOut() {
        return read(Checkout.text("docker-compose.yml"));
    }

    static Compose read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object tree = new Yaml(new SafeConstructor(options)).load(text);
        return new Compose(new ObjectMapper().valueToTree(tree));
    }

    JsonNode service(String name) {
        return file.path("services").path(name);
    }

    Set<String> services() {
        return names(file.path("services"));
    }

    /** Who is in one network with it. */
    Set<String> meets(String name) {
        Set<String> met = new TreeSet<>();
        texts(service(name).path("networks"))
                .forEach(network -> services().stream()
                        .filter(other -> texts(service(other).path("networks")).anyMatch(network::equals))
                        .forEach(met::add));
        met.remove(name);
        return met;
    }

    static Set<String> names(JsonNode map) {
        Set<String> names = new TreeSet<>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
    }
}
