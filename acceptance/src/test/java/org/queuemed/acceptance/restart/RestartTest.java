package org.queuemed.acceptance.restart;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Api;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.PollClient;
import org.queuemed.acceptance.client.Redis;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The demo clinic of one folder through every way of ending; asking it to end comes last, for nothing runs after it. */
@Timeout(240)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RestartTest {

    @TempDir
    static Path folder;

    private static QueueMedProcess queuemed;

    @BeforeAll
    static void somebody_tries_it() {
        queuemed = QueueMedProcess.up(folder.resolve("data"));
    }

    @AfterAll
    static void nothing_stays() {
        queuemed.close();
    }

    @Test
    @Order(1)
    void killing_the_launcher_and_starting_again_loses_no_ticket() {
        Ticket called = join();
        Ticket waiting = join();
        SocketClient phone = clinic().sockets().phone(called);
        clinic().call().expect(200);
        phone.next("patient:called");

        queuemed.kill9();
        assertThat(phone.closeCode()).isEqualTo(SocketClient.LOST);
        queuemed.restart();

        assertThat(queuemed.lines()).anyMatch(line -> line.startsWith("Ended what an earlier run left behind: "));
        assertKept(called, "CALLED");
        assertKept(waiting, "WAITING");
        assertThat(join().number()).isEqualTo(waiting.number() + 1);
        try (SocketClient again = clinic().sockets().phone(called)) {
            assertThat(again.next("patient:called").data().path("ticketNumber").asInt())
                    .isEqualTo(called.number());
        }
    }

    // In short the pages show it: PowerCutTest.
    @Test
    @Order(2)
    @InLongRun
    void a_power_cut_loses_no_ticket_either() {
        Ticket waiting = join();

        queuemed.killAll9();
        queuemed.restart();

        assertKept(waiting, "WAITING");
        assertThat(join().number()).isEqualTo(waiting.number() + 1);
        assertThat(admin().get("/clinics").expect(200).json()).hasSize(1);
        try (SocketClient phone = clinic().sockets().phone(waiting)) {
            phone.next("position:updated");
        }
    }

    @Test
    @Order(3)
    void asked_to_end_it_tells_everybody_to_come_back_and_ends_in_order() throws Exception {
        Ticket ticket = join();
        SocketClient phone = clinic().sockets().phone(ticket);
        SocketClient console = clinic().sockets().console();
        SocketClient screen = clinic().sockets().screen();
        phone.next("position:updated");
        console.next("queue:updated");
        screen.next("display:update");
        CompletableFuture<Answer> poll = aHeldPoll();

        queuemed.stop();

        assertThat(List.of(phone, console, screen))
                .extracting(SocketClient::closeCode)
                .containsOnly(1012);
        poll.get().expect(304);
    }

    /** In a clinic of its own, where the first listener is that poll. */
    private static CompletableFuture<Answer> aHeldPoll() {
        Clinic clinic = Clinic.open(queuemed);
        CompletableFuture<Answer> held =
                PollClient.patient(queuemed.address(), clinic.join("Bea")).hold(25);
        try (Redis redis = Redis.at(queuemed.part("redis-1").port(), queuemed.redisPassword())) {
            await().until(() -> redis.listenersOf(clinic) == 1);
        }
        return held;
    }

    /** By the link that was printed. */
    private static Ticket join() {
        String link = queuemed.printed("Join").orElseThrow();
        String joinToken = link.substring(link.lastIndexOf('/') + 1);
        return Ticket.of(clinic().tryToJoin(joinToken, "Ana").expect(201).json());
    }

    private static void assertKept(Ticket ticket, String status) {
        assertThat(clinic().read(ticket).path("status").asText()).isEqualTo(status);
        assertThat(clinic().read(ticket).path("ticketNumber").asInt()).isEqualTo(ticket.number());
    }

    private static Clinic clinic() {
        return new Clinic(admin(), 1);
    }

    private static Api admin() {
        return Api.at(queuemed.address()).as("admin", queuemed.adminPassword());
    }
}
