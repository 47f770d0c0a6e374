package org.queuemed.acceptance.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** What a patient is told along the way, with exactly its members. */
@WithQueueMed
class PatientEventsTest {

    private static final List<String> CALL =
            List.of("ticketNumber", "ticketLabel", "room", "message", "calledAt", "attempt");

    private final Clinic clinic;
    private WaitingRoom room;

    PatientEventsTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
    }

    @BeforeEach
    void two_wait() {
        room = WaitingRoom.of(clinic, 2);
    }

    @AfterEach
    void everybody_leaves() {
        room.close();
    }

    @Test
    void patient_called_is_the_call_for_the_phone_and_for_the_console() {
        clinic.call().expect(200);

        Event onThePhone = room.phone(1).next("patient:called");
        assertThat(onThePhone.members()).isEqualTo(CALL);
        assertThat(room.console().next("patient:called").data()).isEqualTo(onThePhone.data());
    }

    @Test
    void a_recall_is_another_call() {
        clinic.call().expect(200);
        room.phone(1).next("patient:called");
        room.screen().next("display:called");

        clinic.step(room.ticket(1), "recall").expect(200);

        assertThat(room.phone(1).next("patient:called").data().path("attempt").asInt())
                .isEqualTo(2);
        assertThat(room.screen()
                        .next("display:called")
                        .data()
                        .path("ticketNumber")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void position_updated_is_the_place_and_the_wait() {
        clinic.call().expect(200);

        assertThat(room.phone(2).next("position:updated").members()).containsExactly("position", "estimatedWait");
    }

    @Test
    void ticket_started_and_ticket_ended_are_the_rest_of_a_patients_way() {
        clinic.call().expect(200);
        room.phone(1).next("patient:called");

        clinic.step(room.ticket(1), "start").expect(200);
        assertThat(room.phone(1).next("ticket:started").members())
                .containsExactly("ticketNumber", "ticketLabel", "room");

        clinic.step(room.ticket(1), "complete").expect(200);
        Event ended = room.phone(1).next("ticket:ended");
        assertThat(ended.members()).containsExactly("status");
        assertThat(ended.data().path("status").asText()).isEqualTo("SERVED");
    }

    @Test
    void whoever_leaves_is_told_that_the_ticket_ended_and_the_others_move_up() {
        clinic.api().delete("/tickets/" + room.ticket(1).token()).expect(204);

        assertThat(room.phone(1).next("ticket:ended").data().path("status").asText())
                .isEqualTo("LEFT");
        assertThat(room.phone(2)
                        .next("position:updated")
                        .data()
                        .path("position")
                        .asInt())
                .isEqualTo(1);
    }
}
