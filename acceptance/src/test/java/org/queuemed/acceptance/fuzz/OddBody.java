package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bodies that nearly are what the schema asks for. */
record OddBody(JsonNode schemas, Map<String, String> known, Chance chance) {

    private static final int DEEPEST = 6;

    String of(JsonNode schema) {
        return value(schema, "", 0);
    }

    private String value(JsonNode schema, String name, int depth) {
        JsonNode resolved = resolved(schema);
        if (depth > DEEPEST || chance.oneIn(5)) {
            return Odd.json(chance);
        }
        return switch (type(resolved)) {
            case "object" -> object(resolved, depth);
            case "array" -> "[" + value(resolved.path("items"), name, depth + 1) + "]";
            case "integer", "number" -> known.getOrDefault(name, "1");
            case "boolean" -> "true";
            default -> Odd.quoted(text(resolved, name));
        };
    }

    private String object(JsonNode schema, int depth) {
        List<String> members = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            String member =
                    Odd.quoted(property.getKey()) + ":" + value(property.getValue(), property.getKey(), depth + 1);
            if (!chance.oneIn(8)) {
                members.add(member);
            }
            if (chance.oneIn(20)) {
                members.add(member); // twice
            }
        });
        if (chance.oneIn(8)) {
            members.add(Odd.quoted(Odd.text(chance)) + ":" + Odd.json(chance));
        }
        return "{" + String.join(",", members) + "}";
    }

    private String text(JsonNode schema, String name) {
        return schema.has("enum")
                ? schema.path("enum")
                        .path(chance.below(schema.path("enum").size()))
                        .asText()
                : known.getOrDefault(name, "Essai");
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : schemas.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** OpenAPI 3.1 has a list of types where null is one of them. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }
}
