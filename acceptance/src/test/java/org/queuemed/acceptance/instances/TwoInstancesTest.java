package org.queuemed.acceptance.instances;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.acceptance.client.WaitingRoom.waitingIn;

/** The members of one clinic, spread over both instances of each fan-out service, while both queue services act. */
@WithQueueMed
class TwoInstancesTest {

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private List<Ticket> tickets;
    private WaitingRoom one;
    private WaitingRoom other;

    TwoInstancesTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        clinic = Clinic.open(queuemed);
    }

    /** Every patient has two phones, one at each instance. */
    @BeforeEach
    void six_wait_before_both() {
        tickets = clinic.join(6);
        one = at(1);
        other = at(2);
    }

    @AfterEach
    void everybody_leaves() {
        one.close();
        other.close();
    }

    @Test
    void all_are_told_the_same_whichever_queue_service_acts() {
        for (int called = 1; called <= 6; called++) {
            doctorAt(1 + called % 2).call().expect(200);
            int waiting = 6 - called;
            assertSame(
                    one.phone(called).next("patient:called"),
                    other.phone(called).next("patient:called"));
            assertSame(one.screen().next("display:called"), other.screen().next("display:called"));
            assertSame(
                    one.console().next("queue:updated", event -> waitingIn(event) == waiting),
                    other.console().next("queue:updated", event -> waitingIn(event) == waiting));
        }
        assertThat(clinic.queue().at("/stats/called").asInt()).isEqualTo(6);
    }

    @Test
    void a_phone_of_the_one_and_a_phone_of_the_other_heard_the_same() {
        doctorAt(1).call().expect(200);
        doctorAt(2).call().expect(200);

        one.phone(6)
                .next("position:updated", event -> event.data().path("position").asInt() == 4);
        other.phone(6)
                .next("position:updated", event -> event.data().path("position").asInt() == 4);
        assertThat(places(other.phone(6))).isEqualTo(places(one.phone(6))).endsWith(5, 4);
    }

    @Test
    void what_one_queue_service_did_the_other_reads_at_once() {
        doctorAt(1).call().expect(200);

        assertThat(doctorAt(2).version()).isEqualTo(doctorAt(1).version());
        assertThat(doctorAt(2).read(one.ticket(1)).path("status").asText()).isEqualTo("CALLED");
        doctorAt(2).step(one.ticket(1), "start").expect(200);
        doctorAt(1).step(one.ticket(1), "start").expectProblem(409, "illegal-transition");
    }

    private WaitingRoom at(int replica) {
        return WaitingRoom.of(
                tickets,
                clinic.sockets(
                        queuemed.part("notification-service-" + replica).address(),
                        queuemed.part("display-service-" + replica).address()));
    }

    private Clinic doctorAt(int replica) {
        return clinic.through(queuemed.part("queue-service-" + replica).address());
    }

    private static void assertSame(Event one, Event other) {
        assertThat(other.text()).isEqualTo(one.text());
    }

    private static List<Integer> places(SocketClient phone) {
        return phone.events().stream()
                .map(event -> event.data().path("position").asInt())
                .toList();
    }
}
