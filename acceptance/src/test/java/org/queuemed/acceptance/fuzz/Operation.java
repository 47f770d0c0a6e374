package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One operation as the OpenAPI document describes it.
 *
 * @param body the schema of what it takes; missing where it takes nothing
 * @param schemas all that are named, for those that refer to one
 */
record Operation(String method, String path, List<JsonNode> parameters, JsonNode body, JsonNode schemas) {

    /** Every operation of the document, so that a new one is tried without anybody thinking of it. */
    static List<Operation> in(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("responses"))
                        .map(method -> of(method.getKey(), path.getKey(), method.getValue(), document))
                        .forEach(operations::add));
        return operations;
    }

    private static Operation of(String method, String path, JsonNode described, JsonNode document) {
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                StreamSupport.stream(described.path("parameters").spliterator(), false)
                        .toList(),
                described.at("/requestBody/content/application~1json/schema"),
                document.at("/components/schemas"));
    }

    /** A long poll, which no document describes: its address with the one parameter, its credentials being a header. */
    static Operation poll(String path) {
        JsonNode clinicId = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                .objectNode()
                .put("name", "clinicId")
                .put("in", "query");
        return new Operation("GET", path, List.of(clinicId), MissingNode.getInstance(), MissingNode.getInstance());
    }

    List<String> queryParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
