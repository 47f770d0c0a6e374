package org.queuemed.acceptance.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.util.ArrayList;
import java.util.List;

/**
 * One envelope as it came.
 *
 * @param version 0 where there was none
 */
public record Event(String name, long version, JsonNode data, String text) {

    public static Event read(String text) {
        try {
            return of(ContractJson.mapper().readTree(text), text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    static Event of(JsonNode envelope, String text) {
        return new Event(
                envelope.path("event").asText(), envelope.path("version").asLong(), envelope.path("data"), text);
    }

    /** The names of the payload's members, in the order in which they came. */
    public List<String> members() {
        return membersOf(data);
    }

    public static List<String> membersOf(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
