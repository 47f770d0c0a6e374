package org.queuemed.deployment.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.queuemed.deployment.kubernetes.Objects.Kind;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What somebody might do wrong.
 *
 * @param rule which finds it
 * @param sentence a part of what the rule says then
 */
record Fault(String name, Rules rule, String sentence, Consumer<Objects> change) {

    static Stream<Fault> all() {
        return Stream.of(ContainerFaults.ALL, PodFaults.ALL, PlaceFaults.ALL).flatMap(List::stream);
    }

    void into(Objects objects) {
        change.accept(objects);
    }

    @Override
    public String toString() {
        return name;
    }

    static Consumer<Objects> at(Kind kind, String name, String path, Consumer<ObjectNode> change) {
        return objects -> change.accept((ObjectNode) objects.get(kind, name).at(path));
    }

    static Consumer<Objects> pods(String name, Consumer<ObjectNode> change) {
        return at(Kind.Deployment, name, "/spec/template/spec", change);
    }

    static Consumer<Objects> container(String name, Consumer<ObjectNode> change) {
        return at(Kind.Deployment, name, "/spec/template/spec/containers/0", change);
    }

    static Consumer<Objects> secret(String of, String name, String key) {
        return container(
                of,
                container -> ((ArrayNode) container.path("env"))
                        .addObject()
                        .put("name", "REDIS_PASSWORD")
                        .putObject("valueFrom")
                        .putObject("secretKeyRef")
                        .put("name", name)
                        .put("key", key));
    }
}
