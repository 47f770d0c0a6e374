package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** What the library does where a network lets no WebSocket through. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
class FallbackTest {

    private final Clinic clinic;
    private final Browser browser;
    private final FlakyProxy network;

    FallbackTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        clinic = Clinic.open(queuemed);
        this.browser = browser;
        this.network = network;
    }

    @BeforeEach
    void the_network_lets_no_web_socket_through() {
        network.blockWebSockets();
    }

    @Test
    void a_phone_is_told_everything_all_the_same() {
        Ticket ticket = clinic.join("Ana");
        LibraryPage phone = phoneOf(ticket).untilPosition(1);
        assertThat(phone.transport()).isEqualTo("poll");
        assertThat(phone.state()).isEqualTo("live");

        clinic.call().expect(200);
        phone.untilTold("patient:called");
        clinic.turn("PAUSED");
        phone.untilTold("queue:closed");
        clinic.turn("OPEN");
        phone.untilTold("queue:opened");
        clinic.step(ticket, "start").expect(200);
        clinic.step(ticket, "complete").expect(200);
        phone.untilTold("ticket:ended");

        assertThat(phone.names()).filteredOn("patient:called"::equals).hasSize(1);
        assertThat(phone.isInOrder()).isTrue();
    }

    @Test
    void a_screen_announces_the_calls_all_the_same() {
        clinic.join("Ana");
        LibraryPage screen =
                atTheNetwork().joinsAsScreen(clinic, clinic.sockets().letIn());
        screen.untilLive();
        assertThat(screen.transport()).isEqualTo("poll");

        clinic.call().expect(200);

        screen.until("told.events.at(-1).data.calledNumber === 1");
        assertThat(screen.names()).containsSubsequence("display:called", "display:update");
    }

    @Test
    void it_goes_back_by_itself_when_the_network_does_and_nothing_is_told_twice() {
        clinic.join("Ana");
        LibraryPage phone = phoneOf(clinic.join("Bea")).untilPosition(2);
        phone.untilCarriedBy("poll");

        network.passWebSockets();
        phone.untilCarriedBy("websocket");
        clinic.call().expect(200);

        phone.untilPosition(1);
        assertThat(phone.states()).containsExactly("live");
        assertThat(phone.names()).containsExactly("position:updated", "position:updated");
    }

    @Test
    void a_network_that_begins_to_block_is_noticed_and_gone_around() {
        network.passWebSockets();
        clinic.join("Ana");
        LibraryPage phone = phoneOf(clinic.join("Bea")).untilPosition(2);
        phone.untilCarriedBy("websocket");

        network.blockWebSockets();
        network.cut();
        phone.untilCarriedBy("poll");
        clinic.call().expect(200);

        phone.untilPosition(1);
        assertThat(phone.states()).containsExactly("live", "reconnecting", "live");
    }

    @Test
    void a_cut_is_survived_here_too() {
        clinic.join("Ana");
        LibraryPage phone = phoneOf(clinic.join("Bea")).untilPosition(2);

        network.refuse();
        network.cut();
        phone.untilState("reconnecting");
        clinic.call().expect(200);
        network.letIn();

        phone.untilState("live").untilPosition(1);
        assertThat(phone.isInOrder()).isTrue();
    }

    private LibraryPage atTheNetwork() {
        return LibraryPage.at(network.address(), browser);
    }

    private LibraryPage phoneOf(Ticket ticket) {
        return atTheNetwork().joinsAsPatient(ticket);
    }
}
