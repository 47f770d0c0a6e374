package org.queuemed.realtime.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.TokenHash;
import org.queuemed.contract.event.ServerEvent;

import java.util.Arrays;
import java.util.List;

/**
 * The tag of an answer (RFC 9110, 8.8.3). It is made of what the events say and not of the version they were drawn from:
 * most versions change nothing for one patient, and a poll should outlast those.
 */
record EntityTag(String value) {

    static EntityTag of(List<ServerEvent> events) {
        StringBuilder content = new StringBuilder();
        for (ServerEvent event : events) {
            content.append(event.event()).append(json(event));
        }
        return new EntityTag('"' + TokenHash.of(content.toString()) + '"');
    }

    /** Whether that {@code If-None-Match} names this tag: {@code *}, or a list; weak forms are compared weakly. */
    boolean isIn(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                .anyMatch(tag -> tag.equals("*") || tag.equals(value));
    }

    private static String json(ServerEvent event) {
        try {
            return ContractJson.mapper().writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event is always written", e);
        }
    }
}
