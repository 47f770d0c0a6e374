package org.queuemed.load.clinics;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.event.JoinClinic;
import org.queuemed.contract.event.JoinDisplay;
import org.queuemed.contract.event.JoinPatient;

import java.util.Map;

/** What a client says first. */
final class Joins {

    private Joins() {}

    static String patient(JsonNode ticket, int clinicId) {
        return frame(
                JoinPatient.EVENT, new JoinPatient(ticket.path("patientToken").asText(), clinicId));
    }

    static String console(int clinicId, String accessToken) {
        return frame(JoinClinic.EVENT, new JoinClinic(clinicId, accessToken));
    }

    static String screen(int clinicId, JsonNode screen) {
        return frame(
                JoinDisplay.EVENT,
                new JoinDisplay(clinicId, screen.path("displayToken").asText()));
    }

    private static String frame(String event, Object data) {
        return ContractJson.mapper()
                .valueToTree(Map.of("event", event, "data", data))
                .toString();
    }
}
