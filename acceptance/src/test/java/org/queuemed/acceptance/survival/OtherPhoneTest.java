package org.queuemed.acceptance.survival;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

/** The ticket of a phone whose battery is empty is found on another. */
@WithQueueMed
@InBrowser
class OtherPhoneTest {

    private final Browser browser;
    private final Clinic clinic;
    private final String scanned;

    OtherPhoneTest(QueueMedProcess queuemed, Browser browser) {
        this.browser = browser;
        clinic = Clinic.open(queuemed);
        scanned = queuemed.address() + "/join/" + clinic.joinToken();
    }

    @Test
    void the_link_alone_is_the_ticket() {
        String link = aPhone().takesTicket("Ana").seesTicket("1").link();

        PatientPage other = PatientPage.opens(browser, link, "fr").seesTicket("1");
        clinic.call().expect(200);

        other.seesCall("1", "Cabinet 1");
    }

    private PatientPage aPhone() {
        return PatientPage.opens(browser, scanned, "fr");
    }
}
