package org.queuemed.acceptance.survival;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** A ticket of which nobody has the link any more is found again at the desk. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_REFUSALS)
class RecoveryTest {

    private final QueueMedProcess queuemed;
    private final Browser browser;
    private final Clinic clinic;
    private final String scanned;

    RecoveryTest(QueueMedProcess queuemed, Browser browser) {
        this.queuemed = queuemed;
        this.browser = browser;
        clinic = Clinic.open(queuemed);
        scanned = queuemed.address() + "/join/" + clinic.joinToken();
    }

    @Test
    void a_code_from_the_desk_finds_the_ticket_and_the_phone_before_lets_go_of_it() {
        PatientPage lost = aPhone().takesTicket("Ana").seesTicket("1");
        ConsolePage desk = ConsolePage.opens(browser, queuemed.address(), "fr").logsIn(Worker.at(clinic));

        PatientPage found =
                aPhone().recovers(desk.recoveryCode("1")).seesTicket("1").seesConnection("live");

        assertThat(found.link()).isNotEqualTo(lost.link());
        lost.seesHeading("troubleMoved");
        assertThat(clinic.queue().path("entries")).hasSize(1);
        clinic.call().expect(200);
        found.seesCall("1", "Cabinet 1");
    }

    private PatientPage aPhone() {
        return PatientPage.opens(browser, scanned, "fr");
    }
}
