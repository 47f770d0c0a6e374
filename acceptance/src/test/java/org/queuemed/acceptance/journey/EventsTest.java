package org.queuemed.acceptance.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Every event of the contract with exactly its members. That a room can be joined at all is what the fixture shows. */
@WithQueueMed
class EventsTest {

    private static final List<String> CALL =
            List.of("ticketNumber", "ticketLabel", "room", "message", "calledAt", "attempt");

    private final Clinic clinic;
    private WaitingRoom room;

    EventsTest(QueueMedProcess queuemed) {
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
    void queue_updated_is_the_whole_queue_with_its_figures() {
        clinic.call().expect(200);
        clinic.step(room.ticket(1), "start").expect(200);
        clinic.step(room.ticket(1), "complete").expect(200);

        Event updated = room.console()
                .next("queue:updated", event -> event.data().at("/stats/served").asInt() == 1);
        assertThat(updated.version()).isEqualTo(clinic.version());
        assertThat(updated.members()).containsExactly("clinicId", "status", "entries", "ended", "stats");
        assertThat(Event.membersOf(updated.data().path("stats")))
                .containsExactly("waiting", "called", "serving", "served", "noShow", "averageWait", "averageService");
        assertThat(Event.membersOf(updated.data().at("/entries/0")))
                .containsExactly(
                        "ticketId",
                        "ticketNumber",
                        "ticketLabel",
                        "serviceId",
                        "status",
                        "priority",
                        "position",
                        "estimatedWait",
                        "joinedAt",
                        "attempt");
        assertThat(Event.membersOf(updated.data().at("/ended/0")))
                .containsExactly("ticketId", "ticketNumber", "ticketLabel", "status", "endedAt");
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
    void display_update_is_all_that_a_screen_shows() {
        clinic.call().expect(200);

        Event update = room.screen()
                .next("display:update", event -> event.data().path("waiting").asInt() == 1);
        assertThat(update.members()).containsExactly("calledNumber", "waiting", "next", "calls");
        assertThat(Event.membersOf(update.data().at("/calls/0")))
                .containsExactly("ticketNumber", "ticketLabel", "room", "calledAt", "attempt");
    }

    @Test
    void display_called_is_what_a_screen_announces() {
        clinic.call().expect(200);

        assertThat(room.screen().next("display:called").members())
                .containsExactly("ticketNumber", "ticketLabel", "room", "animation");
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

    @Test
    void queue_closed_and_queue_opened_reach_everybody() {
        for (String status : List.of("PAUSED", "CLOSED")) {
            clinic.turn(status);
            everybody().forEach(member -> {
                Event closed = member.next("queue:closed");
                assertThat(closed.members()).containsExactly("status", "message");
                assertThat(closed.data().path("status").asText()).isEqualTo(status);
            });
        }

        clinic.turn("OPEN");

        everybody().forEach(member -> {
            Event opened = member.next("queue:opened");
            assertThat(opened.members()).containsExactly("message");
            assertThat(opened.data().path("message").asText()).isEqualTo("La file est ouverte.");
        });
    }

    @Test
    void a_problem_is_that_of_http_without_a_version() {
        try (SocketClient stranger = SocketClient.open(clinic.api().address() + "/ws/queue")
                .join("join:clinic", Map.of("clinicId", clinic.id()))) {
            Event problem = stranger.next("problem");

            assertThat(problem.members()).containsExactly("type", "title", "status", "detail");
            assertThat(problem.version()).isZero();
            JsonNode type = problem.data().path("type");
            assertThat(type.asText()).isEqualTo("urn:queuemed:problem:unauthenticated");
        }
    }

    private List<SocketClient> everybody() {
        return List.of(room.phone(1), room.phone(2), room.console(), room.screen());
    }
}
