package org.queuemed.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** "Patient Rejoint la File": the patient scans the code and has a place. */
@WithQueueMed
class PatientJoinsFlowTest {

    private final Clinic clinic;

    PatientJoinsFlowTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
    }

    @Test
    void whoever_scans_the_code_is_given_a_number_a_position_and_a_wait() {
        clinic.join("Ana");

        Answer given = clinic.tryToJoin(clinic.joinToken(), "Bea").expect(201);

        assertThat(Event.membersOf(given.json()))
                .containsExactlyInAnyOrder(
                        "ticketId",
                        "patientToken",
                        "clinicId",
                        "ticketNumber",
                        "ticketLabel",
                        "position",
                        "estimatedWait");
        Ticket ticket = Ticket.of(given.json());
        assertThat(ticket.number()).isEqualTo(2);
        assertThat(ticket.position()).isEqualTo(2);
        assertThat(ticket.estimatedWait()).isPositive();
        assertThat(given.header("location")).endsWith("/api/v1/tickets/" + ticket.token());
    }

    @Test
    void the_console_and_the_screen_see_the_newcomer() {
        try (SocketClient console = clinic.sockets().console();
                SocketClient screen = clinic.sockets().screen()) {
            console.next("queue:updated");
            screen.next("display:update");

            Ticket ticket = clinic.join("Ana");

            JsonNode entry = console.next(
                            "queue:updated",
                            event -> event.data().path("entries").size() == 1)
                    .data()
                    .at("/entries/0");
            assertThat(entry.path("ticketId").asText()).isEqualTo(ticket.id());
            assertThat(entry.path("status").asText()).isEqualTo("WAITING");
            JsonNode shown = screen.next(
                            "display:update",
                            event -> event.data().path("waiting").asInt() == 1)
                    .data();
            assertThat(shown.at("/next/0").asText()).isEqualTo("1");
        }
    }

    @Test
    void in_the_own_room_the_patient_is_told_where_it_stands() {
        clinic.join("Ana");
        Ticket ticket = clinic.join("Bea");

        try (SocketClient phone = clinic.sockets().phone(ticket)) {
            JsonNode place = phone.next("position:updated").data();
            assertThat(place.path("position").asInt()).isEqualTo(ticket.position());
            assertThat(place.path("estimatedWait").asInt()).isEqualTo(ticket.estimatedWait());
            assertThat(phone.subprotocol()).isEqualTo("queuemed.v1");
        }
    }

    @Test
    void a_code_that_nobody_gave_opens_nothing() {
        long before = clinic.version();

        clinic.tryToJoin("nobody-gave-this", "Ana").expectProblem(404, "no-such-join-code");

        assertThat(clinic.version()).isEqualTo(before);
    }

    @Test
    void a_code_that_was_replaced_is_gone_and_the_new_one_opens() {
        String old = clinic.joinToken();
        clinic.api().post(clinic.path() + "/join-code/rotation", Map.of()).expect(200);
        long before = clinic.version();

        clinic.tryToJoin(old, "Ana").expectProblem(410, "join-code-expired");

        assertThat(clinic.version()).isEqualTo(before);
        assertThat(clinic.join("Ana").number()).isEqualTo(1);
    }

    @Test
    void a_closed_queue_and_a_paused_one_take_nobody() {
        String joinToken = clinic.joinToken();
        clinic.turn("PAUSED");
        long paused = clinic.version();
        clinic.tryToJoin(joinToken, "Ana").expectProblem(409, "queue-paused");
        assertThat(clinic.version()).isEqualTo(paused);

        clinic.turn("CLOSED");
        long closed = clinic.version();
        clinic.tryToJoin(joinToken, "Ana").expectProblem(409, "queue-closed");
        assertThat(clinic.version()).isEqualTo(closed);

        clinic.turn("OPEN");
        assertThat(clinic.join("Ana").number()).isEqualTo(1);
    }
}
