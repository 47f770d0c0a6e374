package org.queuemed.acceptance.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Sockets;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection dies without a word, the clinic goes on, and whoever comes back, to another instance, is told the truth. */
@WithQueueMed
class ReconnectTest {

    private final Clinic clinic;
    private final Sockets before;
    private final Sockets after;
    private WaitingRoom room;

    ReconnectTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
        before = clinic.sockets(
                queuemed.part("notification-service-1").address(),
                queuemed.part("display-service-1").address());
        after = clinic.sockets(
                queuemed.part("notification-service-2").address(),
                queuemed.part("display-service-2").address());
    }

    @BeforeEach
    void three_wait_and_every_connection_dies() {
        room = WaitingRoom.of(clinic.join(3), before);
        room.phones().forEach(SocketClient::abort);
        room.console().abort();
        room.screen().abort();
    }

    @AfterEach
    void everybody_leaves() {
        room.close();
    }

    @Test
    void whoever_was_called_meanwhile_is_told_at_once() {
        clinic.call().expect(200);
        clinic.step(room.ticket(1), "recall").expect(200);

        try (SocketClient phone = after.phone(room.ticket(1))) {
            Event called = phone.next("patient:called", event -> event.version() >= clinic.version());
            assertThat(called.data().path("ticketNumber").asInt()).isEqualTo(1);
            assertThat(called.data().path("attempt").asInt()).isEqualTo(2);
        }
    }

    @Test
    void whoever_was_called_and_served_meanwhile_is_told_that_it_is_over() {
        clinic.call().expect(200);
        clinic.step(room.ticket(1), "start").expect(200);
        clinic.step(room.ticket(1), "complete").expect(200);

        try (SocketClient phone = after.phone(room.ticket(1))) {
            assertThat(phone.next("ticket:ended").data().path("status").asText())
                    .isEqualTo("SERVED");
        }
    }

    @Test
    void whoever_still_waits_is_told_the_new_place() {
        clinic.call().expect(200);
        clinic.call().expect(200);

        try (SocketClient phone = after.phone(room.ticket(3))) {
            Event place = phone.next("position:updated", event -> event.version() >= clinic.version());
            assertThat(place.data().path("position").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_screen_shows_the_calls_that_it_missed() {
        String displayToken = after.letIn();
        clinic.call().expect(200);
        clinic.call().expect(200);

        try (SocketClient screen = after.screen(displayToken)) {
            Event shown = screen.next("display:update", event -> event.version() >= clinic.version());
            assertThat(shown.data().path("calledNumber").asInt()).isEqualTo(2);
            assertThat(shown.data().path("calls"))
                    .extracting(call -> call.path("ticketNumber").asInt())
                    .containsExactly(2, 1);
        }
    }

    @Test
    void a_screen_announces_no_call_that_is_old() {
        clinic.call().expect(200);
        try (SocketClient first = after.screen()) {
            first.next("display:update", event -> event.version() >= clinic.version());

            try (SocketClient late = after.screen()) {
                late.next("display:update");
                assertThat(late.names()).doesNotContain("display:called");
            }
        }
    }

    @Test
    void a_console_sees_the_whole_queue_and_hears_that_it_is_closed() {
        clinic.call().expect(200);
        clinic.turn("CLOSED");

        try (SocketClient console = after.console()) {
            Event queue = console.next("queue:updated", event -> event.version() >= clinic.version());
            assertThat(queue.data().at("/stats/waiting").asInt()).isEqualTo(2);
            assertThat(queue.data().at("/stats/called").asInt()).isEqualTo(1);
            assertThat(console.next("queue:closed").data().path("status").asText())
                    .isEqualTo("CLOSED");
        }
    }

    @Test
    void whoever_is_back_hears_what_comes_next() {
        try (SocketClient phone = after.phone(room.ticket(1))) {
            phone.next("position:updated");

            clinic.call().expect(200);

            assertThat(phone.next("patient:called").data().path("attempt").asInt())
                    .isEqualTo(1);
        }
    }
}
