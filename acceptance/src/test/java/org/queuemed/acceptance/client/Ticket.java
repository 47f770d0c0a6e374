package org.queuemed.acceptance.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What somebody was given who joined. */
public record Ticket(String id, String token, int clinicId, int number, String label, int position, int estimatedWait) {

    public static Ticket of(JsonNode given) {
        return new Ticket(
                given.path("ticketId").asText(),
                given.path("patientToken").asText(),
                given.path("clinicId").asInt(),
                given.path("ticketNumber").asInt(),
                given.path("ticketLabel").asText(),
                given.path("position").asInt(),
                given.path("estimatedWait").asInt());
    }
}
