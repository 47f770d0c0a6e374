package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.time.Duration;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What the library promises on a network that fails. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
class ConnectionTest {

    private final Clinic clinic;
    private final Browser browser;
    private final FlakyProxy network;

    ConnectionTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        clinic = Clinic.open(queuemed);
        this.browser = browser;
        this.network = network;
    }

    @Test
    void a_phone_is_told_where_it_stands_and_then_what_changes() {
        clinic.join("Ana");
        LibraryPage phone = phoneOf(clinic.join("Bea")).untilPosition(2);

        clinic.call().expect(200);
        phone.untilPosition(1);
        clinic.call().expect(200);

        phone.untilTold("patient:called");
        assertThat(phone.transport()).isEqualTo("websocket");
        assertThat(phone.states()).containsExactly("live");
        assertThat(phone.silence()).isLessThan(20_000);
    }

    @Test
    void whoever_is_cut_off_comes_back_and_is_told_the_newest() {
        clinic.join("Ana");
        LibraryPage phone = phoneOf(clinic.join("Bea")).untilPosition(2);

        network.refuse();
        network.cut();
        phone.untilState("reconnecting");
        clinic.call().expect(200);
        network.letIn();

        phone.untilLive().untilPosition(1);
        assertThat(phone.isInOrder()).isTrue();
    }

    @Test
    void a_network_that_falls_silent_is_noticed_and_its_return_too() {
        clinic.join("Ana");
        LibraryPage phone = atTheNetwork().joins(patient(clinic.join("Bea")), Map.of("pingMillis", 1000));
        phone.untilPosition(2);

        network.freeze();
        phone.untilState("reconnecting");
        assertThat(phone.silence()).isGreaterThan(1_000);
        clinic.call().expect(200);
        assertThat(phone.names()).containsExactly("position:updated");
        network.thaw();

        phone.untilLive().untilPosition(1);
        assertThat(phone.isInOrder()).isTrue();
    }

    @Test
    void a_slow_network_is_no_reason_to_give_up() {
        clinic.join("Ana");
        LibraryPage phone = atTheNetwork();
        network.delay(Duration.ofMillis(400));
        phone.joins(patient(clinic.join("Bea")), Map.of("pingMillis", 1000)).untilPosition(2);

        clinic.call().expect(200);

        phone.untilPosition(1);
        assertThat(phone.states()).containsExactly("live");
    }

    @Test
    void a_browser_without_a_network_says_so_at_once_and_is_back_at_once() {
        LibraryPage phone = phoneOf(clinic.join("Ana")).untilPosition(1);

        phone.page().context().setOffline(true);
        network.cut();
        phone.untilState("lost");
        clinic.call().expect(200);
        phone.page().context().setOffline(false);

        phone.untilState("live").untilTold("patient:called");
    }

    private LibraryPage atTheNetwork() {
        return LibraryPage.at(network.address(), browser);
    }

    private LibraryPage phoneOf(Ticket ticket) {
        return atTheNetwork().joinsAsPatient(ticket);
    }

    private static Map<String, Object> patient(Ticket ticket) {
        return Map.of("kind", "patient", "clinicId", ticket.clinicId(), "patientToken", ticket.token());
    }
}
