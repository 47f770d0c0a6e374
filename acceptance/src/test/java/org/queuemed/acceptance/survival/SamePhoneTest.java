package org.queuemed.acceptance.survival;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone that had a ticket still has it, and no second one, whatever becomes of its tab. */
@WithQueueMed
@InBrowser
class SamePhoneTest {

    private final Clinic clinic;
    private final String scanned;
    private final PatientPage phone;

    SamePhoneTest(QueueMedProcess queuemed, Browser browser) {
        clinic = Clinic.open(queuemed);
        clinic.join("Zoé");
        scanned = queuemed.address() + "/join/" + clinic.joinToken();
        phone = PatientPage.opens(browser, scanned, "fr").takesTicket("Ana").seesTicket("2");
    }

    @Test
    void a_reload_shows_the_same_ticket_and_what_has_become_of_it() {
        clinic.call().expect(200);
        phone.seesItIsNext();

        phone.page().reload();
        phone.seesTicket("2").seesItIsNext().seesConnection("live");
        clinic.call().expect(200);
        phone.seesCall("2", "Cabinet 1");

        phone.page().reload();
        phone.seesCall("2", "Cabinet 1");
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void a_closed_tab_is_opened_again_by_its_link() {
        String link = phone.link();
        PatientPage again = phone.opensAlso(link);
        phone.page().close();

        again.seesTicket("2").seesConnection("live");
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void a_second_scan_returns_to_the_ticket_that_is_open() {
        PatientPage again = phone.opensAlso(scanned).seesTicket("2").seesConnection("live");

        assertThat(again.link()).isEqualTo(phone.link());
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void a_second_scan_after_the_end_begins_anew() {
        phone.button("leave").click();
        phone.button("leaveYes").click();
        phone.seesHeading("left");

        phone.opensAlso(scanned).seesJoinForm();
    }

    /** How many are in the queue. */
    private int tickets() {
        return clinic.queue().path("entries").size();
    }
}
