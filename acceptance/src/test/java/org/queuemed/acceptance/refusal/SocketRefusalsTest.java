package org.queuemed.acceptance.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Api;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What sockets refuse, seen through the gateway: a problem, then the close code, and no change. */
@WithQueueMed
class SocketRefusalsTest {

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private long version;

    SocketRefusalsTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        clinic = Clinic.open(queuemed);
        version = clinic.version();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(clinic.version()).isEqualTo(version);
    }

    @Test
    void a_frame_that_is_not_json() {
        refused(queue().send("this is not json"), "unreadable-message", 4400);
        refused(display().send("[1,2"), "unreadable-message", 4400);
    }

    @Test
    void an_event_that_the_address_does_not_take() {
        refused(queue().join("join:everything", Map.of()), "unknown-event", 4400);
        refused(display().join("join:clinic", Map.of("clinicId", clinic.id())), "unknown-event", 4400);
    }

    @Test
    void members_of_the_wrong_type() {
        refused(queue().join("join:patient", Map.of("clinicId", "one")), "unreadable-message", 4400);
    }

    @Test
    void a_frame_of_a_megabyte() {
        refused(queue().send("x".repeat(1_000_000)), "message-too-large", 4400);
    }

    @Test
    void somebody_who_joins_nothing() {
        refused(queue(), "join-timeout", 4408);
    }

    @Test
    void a_console_without_a_session_or_with_one_that_has_expired() {
        String expired = SessionToken.of("admin", clinic.id()).expired().signedBy(queuemed.data());

        refused(queue().join("join:clinic", Map.of("clinicId", clinic.id())), "unauthenticated", 4401);
        refused(console(expired), "unauthenticated", 4401);
        refused(console("not.a.token"), "unauthenticated", 4401);
    }

    @Test
    void a_session_that_is_not_expired_is_let_in() {
        String session = SessionToken.of("admin", clinic.id()).signedBy(queuemed.data());

        try (SocketClient console = console(session)) {
            console.next("queue:updated");
        }
    }

    @Test
    void a_console_of_another_clinic() {
        Api stranger = Clinic.closed(queuemed).staff();

        refused(console(stranger.accessToken()), "forbidden", 4403);
    }

    @Test
    void a_ticket_that_is_not_there() {
        Ticket unknown = new Ticket("", "nobody-gave-this", clinic.id(), 0, "", 0, 0);

        refused(clinic.sockets().phone(unknown), "no-such-room", 4404);
    }

    @Test
    void a_ticket_of_another_clinic() {
        Ticket elsewhere = Clinic.open(queuemed).join("Ana");

        refused(clinic.sockets().phone(elsewhere), "no-such-room", 4404);
    }

    @Test
    void a_screen_that_was_never_let_in() {
        refused(clinic.sockets().screen("nobody-gave-this"), "unauthenticated", 4401);
    }

    @Test
    void a_screen_that_is_shut_out_is_told_at_once() {
        JsonNode screen = clinic.api()
                .post(clinic.path() + "/displays", Map.of("name", "TV"))
                .expect(201)
                .json();
        SocketClient socket =
                clinic.sockets().screen(screen.path("displayToken").asText());
        socket.next("display:update");

        clinic.api()
                .delete(clinic.path() + "/displays/" + screen.path("displayId"))
                .expect(204);

        refused(socket, "unauthenticated", 4401);
        version = clinic.version();
    }

    private static void refused(SocketClient socket, String problem, int closeCode) {
        assertThat(socket.next("problem").data().path("type").asText()).isEqualTo("urn:queuemed:problem:" + problem);
        assertThat(socket.closeCode()).isEqualTo(closeCode);
    }

    private SocketClient queue() {
        return SocketClient.open(queuemed.address() + "/ws/queue");
    }

    private SocketClient display() {
        return SocketClient.open(queuemed.address() + "/ws/display");
    }

    private SocketClient console(String accessToken) {
        return queue().join("join:clinic", Map.of("clinicId", clinic.id(), "accessToken", accessToken));
    }
}
