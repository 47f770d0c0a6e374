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

/** What consoles, screens and everybody are told, with exactly its members. That rooms can be joined the fixture shows. */
@WithQueueMed
class EventsTest {

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
    void display_update_is_all_that_a_screen_shows() {
        clinic.call().expect(200);

        Event update = room.screen()
                .next("display:update", event -> event.data().path("waiting").asInt() == 1);
        assertThat(update.members())
                .containsExactly("status", "message", "clinic", "calledNumber", "waiting", "next", "calls");
        assertThat(Event.membersOf(update.data().at("/clinic")))
                .containsExactly("name", "locale", "languages", "timeZone", "voice", "joinToken");
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
