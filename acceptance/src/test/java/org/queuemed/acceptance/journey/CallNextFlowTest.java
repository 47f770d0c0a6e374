package org.queuemed.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.acceptance.client.WaitingRoom.waitingIn;

/** "Appel du suivant": the doctor calls, and every interface of the clinic moves. */
@WithQueueMed
class CallNextFlowTest {

    private final Clinic clinic;
    private WaitingRoom room;

    CallNextFlowTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
    }

    @BeforeEach
    void patients_1_to_5_wait() {
        room = WaitingRoom.of(clinic, 5);
    }

    @AfterEach
    void everybody_leaves() {
        room.close();
    }

    @Test
    void the_called_phone_reads_that_it_is_its_turn() {
        clinic.call().expect(200);

        JsonNode called = room.phone(1).next("patient:called").data();
        assertThat(called.path("ticketNumber").asInt()).isEqualTo(1);
        assertThat(called.path("message").asText()).isEqualTo("C'est votre tour !");
        assertThat(called.path("room").asText()).isEqualTo("Cabinet 1");
        assertThat(called.path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void the_screen_announces_the_call_and_shows_it() {
        clinic.call().expect(200);

        JsonNode announced = room.screen().next("display:called").data();
        assertThat(announced.path("ticketNumber").asInt()).isEqualTo(1);
        assertThat(announced.path("animation").asText()).isEqualTo("pulse");
        JsonNode shown = room.screen()
                .next("display:update", event -> event.data().has("calledNumber"))
                .data();
        assertThat(shown.path("calledNumber").asInt()).isEqualTo(1);
        assertThat(shown.path("waiting").asInt()).isEqualTo(4);
        assertThat(shown.path("next")).extracting(JsonNode::asText).containsExactly("2", "3", "4", "5");
    }

    @Test
    void the_console_sees_one_waiting_less_and_one_called_more() {
        clinic.call().expect(200);

        Event updated = room.console().next("queue:updated", event -> waitingIn(event) == 4);
        assertThat(updated.data().at("/stats/called").asInt()).isEqualTo(1);
        assertThat(updated.data().at("/entries/0/ticketNumber").asInt()).isEqualTo(1);
        assertThat(updated.data().at("/entries/0/status").asText()).isEqualTo("CALLED");
        assertThat(room.console()
                        .next("patient:called")
                        .data()
                        .path("ticketNumber")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void every_patient_who_remains_moves_up() {
        clinic.call().expect(200);

        for (int place = 1; place <= 4; place++) {
            int expected = place;
            Event moved = room.phone(place + 1)
                    .next(
                            "position:updated",
                            event -> event.data().path("position").asInt() == expected);
            assertThat(moved.data().path("estimatedWait").asInt())
                    .isEqualTo(clinic.read(room.ticket(place + 1))
                            .path("estimatedWait")
                            .asInt());
        }
        assertThat(room.phones().subList(1, 5)).noneMatch(phone -> phone.names().contains("patient:called"));
    }

    @Test
    void what_is_stored_says_the_same() {
        JsonNode called = clinic.call().expect(200).json();

        assertThat(called.path("ticketId").asText()).isEqualTo(room.ticket(1).id());
        JsonNode queue = clinic.queue();
        assertThat(queue.at("/stats/waiting").asInt()).isEqualTo(4);
        assertThat(queue.at("/stats/called").asInt()).isEqualTo(1);
        assertThat(queue.at("/entries/0/name").asText()).isEqualTo("Patient");
        assertThat(clinic.read(room.ticket(1)).path("status").asText()).isEqualTo("CALLED");
        assertThat(clinic.read(room.ticket(2)).path("position").asInt()).isEqualTo(1);
        assertThat(room.phone(2).next("position:updated").version())
                .isEqualTo(queue.path("version").asLong());
    }

    @Test
    void a_call_without_a_body_calls_whoever_is_next() {
        clinic.api().postNothing(clinic.path() + "/calls").expect(200);

        assertThat(clinic.read(room.ticket(1)).path("status").asText()).isEqualTo("CALLED");
        clinic.api()
                .postNothing(clinic.path() + "/tickets/" + room.ticket(1).id() + "/requeue")
                .expect(200);
        clinic.api().postNothing(clinic.path() + "/tickets").expect(201);
        assertThat(clinic.queue().at("/stats/waiting").asInt()).isEqualTo(6);
    }
}
