package org.queuemed.acceptance.appearance;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.FlakyProxy;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.queuemed.acceptance.appearance.Size.PHONE;

/** The patient's page where something is wrong: with a code, with a ticket, or on the way to the server. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_REFUSALS)
class PatientTroubleLooksTest {

    private final Browser browser;
    private final Looks looks;
    private final Clinic clinic;
    private final FlakyProxy network;

    PatientTroubleLooksTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        this.browser = browser;
        looks = new Looks(browser, "patient");
        clinic = Clinic.open(queuemed);
        this.network = network;
    }

    @Test
    void codes_and_links_that_lead_nowhere() {
        looks.at(open("/join/nowhere").seesHeading("troubleUnknown").page(), "join-unknown", PHONE);
        looks.at(open("/queue/nowhere").seesHeading("troubleUnknownTicket").page(), "ticket-unknown", PHONE);
        String old = clinic.joinToken();
        clinic.api().postNothing(clinic.path() + "/join-code/rotation").expect(200);
        looks.at(open("/join/" + old).seesHeading("troubleExpired").page(), "join-expired", PHONE);
    }

    @Test
    void a_code_of_the_desk_that_is_not_good() {
        PatientPage phone = open("/join/" + clinic.joinToken()).recovers("222222");
        phone.sees("recoveryUnknown");

        looks.at(phone.page(), "recovery-unknown", PHONE);
    }

    @Test
    void a_network_that_is_gone() {
        PatientPage phone =
                open("/queue/" + clinic.join("Ana").token()).seesTicket("1").seesConnection("live");
        network.refuse();
        network.cut();
        phone.seesConnection("reconnecting").sees("stale");
        looks.at(phone.page(), "waiting-reconnecting", PHONE);

        phone.page().context().setOffline(true);
        phone.seesConnection("lost");
        looks.at(phone.page(), "waiting-lost", PHONE);
    }

    private PatientPage open(String path) {
        return PatientPage.opens(browser, network.address() + path, "fr");
    }
}
