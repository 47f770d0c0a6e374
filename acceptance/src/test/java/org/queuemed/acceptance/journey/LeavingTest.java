package org.queuemed.acceptance.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Redis;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** {@code disconnect}: whoever goes leaves nothing behind. An empty room is one whose news no instance listens to. */
@WithQueueMed
class LeavingTest {

    private final Clinic clinic;
    private final Redis redis;

    LeavingTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
        redis = Redis.at(queuemed.part("redis-1").port(), queuemed.redisPassword());
    }

    @AfterEach
    void hang_up() {
        redis.close();
    }

    @Test
    void when_all_have_left_the_rooms_are_gone() {
        WaitingRoom room = WaitingRoom.of(clinic, 2);
        assertThat(redis.listenersOf(clinic)).isPositive();

        room.phones().forEach(SocketClient::leave);
        room.console().leave();
        room.screen().leave();

        awaitNobody();
    }

    @Test
    void when_all_have_died_the_rooms_are_gone_too() {
        WaitingRoom room = WaitingRoom.of(clinic, 2);
        assertThat(redis.listenersOf(clinic)).isPositive();

        room.close();

        awaitNobody();
    }

    @Test
    void a_socket_is_in_one_room_and_leaves_it_for_the_next() {
        Ticket first = clinic.join("Ana");
        Ticket second = clinic.join("Bea");
        try (SocketClient phone = clinic.sockets().phone(first)) {
            phone.next("position:updated");

            phone.join("join:patient", Map.of("patientToken", second.token(), "clinicId", clinic.id()));
            phone.next(
                    "position:updated", event -> event.data().path("position").asInt() == 2);
            clinic.call().expect(200);

            phone.next(
                    "position:updated", event -> event.data().path("position").asInt() == 1);
            assertThat(phone.names()).doesNotContain("patient:called");
        }
    }

    private void awaitNobody() {
        await().atMost(Duration.ofSeconds(30)).until(() -> redis.listenersOf(clinic) == 0);
    }
}
