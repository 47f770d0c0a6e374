package org.queuemed.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** "Appel du suivant": the doctor calls, and every interface of the clinic moves. */
@WithQueueMed
class CallNextFlowTest {

    private final Clinic clinic;
    private List<Ticket> tickets;
    private List<SocketClient> phones;
    private SocketClient console;
    private SocketClient screen;

    CallNextFlowTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
    }

    /** Patients 1 to 5, each with a phone, a console and a screen; all of them know where they stand. */
    @BeforeEach
    void a_waiting_room() {
        tickets = clinic.join(5);
        phones = tickets.stream().map(clinic.sockets()::phone).toList();
        console = clinic.sockets().console();
        screen = clinic.sockets().screen();
        phones.forEach(phone -> phone.next("position:updated"));
        console.next("queue:updated", event -> waitingIn(event) == 5);
        screen.next("display:update", event -> event.data().path("waiting").asInt() == 5);
    }

    @AfterEach
    void everybody_leaves() {
        phones.forEach(SocketClient::close);
        console.close();
        screen.close();
    }

    @Test
    void the_called_phone_reads_that_it_is_its_turn() {
        clinic.call().expect(200);

        JsonNode called = phones.getFirst().next("patient:called").data();
        assertThat(called.path("ticketNumber").asInt()).isEqualTo(1);
        assertThat(called.path("message").asText()).isEqualTo("C'est votre tour !");
        assertThat(called.path("room").asText()).isEqualTo("Cabinet 1");
        assertThat(called.path("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void the_screen_announces_the_call_and_shows_it() {
        clinic.call().expect(200);

        JsonNode announced = screen.next("display:called").data();
        assertThat(announced.path("ticketNumber").asInt()).isEqualTo(1);
        assertThat(announced.path("animation").asText()).isEqualTo("pulse");
        JsonNode shown = screen.next("display:update", event -> event.data().has("calledNumber"))
                .data();
        assertThat(shown.path("calledNumber").asInt()).isEqualTo(1);
        assertThat(shown.path("waiting").asInt()).isEqualTo(4);
        assertThat(shown.path("next")).extracting(JsonNode::asText).containsExactly("2", "3", "4", "5");
    }

    @Test
    void the_console_sees_one_waiting_less_and_one_called_more() {
        clinic.call().expect(200);

        Event updated = console.next("queue:updated", event -> waitingIn(event) == 4);
        assertThat(updated.data().at("/stats/called").asInt()).isEqualTo(1);
        assertThat(updated.data().at("/entries/0/ticketNumber").asInt()).isEqualTo(1);
        assertThat(updated.data().at("/entries/0/status").asText()).isEqualTo("CALLED");
        assertThat(console.next("patient:called").data().path("ticketNumber").asInt())
                .isEqualTo(1);
    }

    @Test
    void every_patient_who_remains_moves_up() {
        clinic.call().expect(200);

        for (int place = 1; place <= 4; place++) {
            int expected = place;
            Event moved = phones.get(place)
                    .next(
                            "position:updated",
                            event -> event.data().path("position").asInt() == expected);
            assertThat(moved.data().path("estimatedWait").asInt())
                    .isEqualTo(clinic.read(tickets.get(place))
                            .path("estimatedWait")
                            .asInt());
        }
        assertThat(phones.subList(1, 5)).noneMatch(phone -> phone.names().contains("patient:called"));
    }

    @Test
    void what_is_stored_says_the_same() {
        JsonNode called = clinic.call().expect(200).json();

        assertThat(called.path("ticketId").asText())
                .isEqualTo(tickets.getFirst().id());
        JsonNode queue = clinic.queue();
        assertThat(queue.at("/stats/waiting").asInt()).isEqualTo(4);
        assertThat(queue.at("/stats/called").asInt()).isEqualTo(1);
        assertThat(queue.at("/entries/0/name").asText()).isEqualTo("Patient");
        assertThat(clinic.read(tickets.get(0)).path("status").asText()).isEqualTo("CALLED");
        assertThat(clinic.read(tickets.get(1)).path("position").asInt()).isEqualTo(1);
        assertThat(phones.get(1).next("position:updated").version())
                .isEqualTo(queue.path("version").asLong());
    }

    private static int waitingIn(Event event) {
        return event.data().at("/stats/waiting").asInt();
    }
}
