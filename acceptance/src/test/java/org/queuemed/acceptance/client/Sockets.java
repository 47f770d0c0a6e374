package org.queuemed.acceptance.client;

import java.util.Map;

/**
 * The sockets of one clinic's phones, consoles and screens, at one place: the gateway, or an instance of each service.
 *
 * @param queue where {@code /ws/queue} is
 * @param display where {@code /ws/display} is
 */
public record Sockets(Clinic clinic, String queue, String display) {

    /** The patient opens the page of the ticket. */
    public SocketClient phone(Ticket ticket) {
        return SocketClient.open(queue + "/ws/queue")
                .join("join:patient", Map.of("patientToken", ticket.token(), "clinicId", clinic.id()));
    }

    /** The doctor opens the console. */
    public SocketClient console() {
        return SocketClient.open(queue + "/ws/queue")
                .join(
                        "join:clinic",
                        Map.of(
                                "clinicId",
                                clinic.id(),
                                "accessToken",
                                clinic.api().accessToken()));
    }

    /** A screen that is let in now. */
    public SocketClient screen() {
        return screen(letIn());
    }

    public SocketClient screen(String displayToken) {
        return SocketClient.open(display + "/ws/display")
                .join("join:display", Map.of("clinicId", clinic.id(), "displayToken", displayToken));
    }

    /** The token of a new screen. */
    public String letIn() {
        return clinic.api()
                .post(clinic.path() + "/displays", Map.of("name", "Salle d'attente"))
                .expect(201)
                .json()
                .path("displayToken")
                .asText();
    }
}
