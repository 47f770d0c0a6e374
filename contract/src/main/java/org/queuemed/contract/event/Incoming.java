package org.queuemed.contract.event;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client sends: {@code {"event":…,"data":{…}}}, its data not yet looked at. */
public record Incoming(String event, JsonNode data) {}
