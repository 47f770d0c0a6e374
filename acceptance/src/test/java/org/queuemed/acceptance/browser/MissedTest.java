package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** What the library tells of what happened while a network failed: all that is new, and nothing twice. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
class MissedTest {

    private final Clinic clinic;
    private final Browser browser;
    private final FlakyProxy network;

    MissedTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        clinic = Clinic.open(queuemed);
        this.browser = browser;
        this.network = network;
    }

    @Test
    void a_cut_that_changed_nothing_tells_nothing() {
        LibraryPage phone = phoneOf(clinic.join("Ana")).untilPosition(1);
        clinic.call().expect(200);
        phone.untilTold("patient:called");

        network.cut();
        phone.until("told.states.length === 3").untilState("live");

        assertThat(phone.states()).containsExactly("live", "reconnecting", "live");
        assertThat(phone.names()).containsExactly("position:updated", "patient:called");
    }

    @Test
    void through_all_cuts_nothing_is_told_twice_and_nothing_that_is_older() {
        Ticket ticket = clinic.join("Ana");
        LibraryPage phone = phoneOf(ticket).untilLive();
        clinic.call().expect(200);

        for (int recall = 2; recall <= 6; recall++) {
            if (recall % 2 == 0) {
                network.cut();
            }
            clinic.step(ticket, "recall").expect(200);
            phone.until("told.events.at(-1)?.data.attempt === " + recall);
        }

        assertThat(phone.isInOrder()).isTrue();
        assertThat((boolean) phone.page().evaluate("""
                        () => {
                          const attempts = told.events.filter((e) => e.event === 'patient:called').map((e) => e.data.attempt);
                          return new Set(attempts).size === attempts.length;
                        }
                        """)).isTrue();
    }

    @Test
    void a_screen_announces_whom_it_missed_for_a_moment() {
        clinic.join(2);
        LibraryPage screen =
                atTheNetwork().joinsAsScreen(clinic, clinic.sockets().letIn());
        screen.untilLive();
        clinic.call().expect(200);
        screen.until("told.events.at(-1).data.calledNumber === 1");

        network.refuse();
        network.cut();
        clinic.call().expect(200);
        network.letIn();

        screen.until("told.events.at(-1).data.calledNumber === 2");
        assertThat(screen.names()).endsWith("display:called", "display:update", "display:called", "display:update");
    }

    @Test
    void a_screen_that_begins_announces_nobody() {
        clinic.join("Ana");
        clinic.call().expect(200);

        LibraryPage screen =
                atTheNetwork().joinsAsScreen(clinic, clinic.sockets().letIn());

        screen.until("told.events.at(-1)?.data.calledNumber === 1");
        assertThat(screen.names()).doesNotContain("display:called");
    }

    @Test
    void a_clinic_that_opened_while_nobody_was_told_is_told_to_be_open() {
        LibraryPage phone = phoneOf(clinic.join("Ana")).untilLive();
        clinic.turn("PAUSED");
        phone.untilTold("queue:closed");

        network.refuse();
        network.cut();
        clinic.turn("OPEN");
        network.letIn();

        phone.untilTold("queue:opened");
    }

    private LibraryPage atTheNetwork() {
        return LibraryPage.at(network.address(), browser);
    }

    private LibraryPage phoneOf(Ticket ticket) {
        return atTheNetwork().joinsAsPatient(ticket);
    }
}
