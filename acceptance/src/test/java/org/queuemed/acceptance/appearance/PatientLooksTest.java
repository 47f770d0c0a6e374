package org.queuemed.acceptance.appearance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.Speaking;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;

import static org.queuemed.acceptance.appearance.Size.LAPTOP;
import static org.queuemed.acceptance.appearance.Size.PHONE;

/** The patient's page, from the scan to the end. */
@WithQueueMed
@InBrowser
class PatientLooksTest {

    private final QueueMedProcess queuemed;
    private final Browser browser;
    private final Looks looks;
    private final Clinic clinic;

    PatientLooksTest(QueueMedProcess queuemed, Browser browser) {
        this.queuemed = queuemed;
        this.browser = browser;
        looks = new Looks(browser, "patient");
        clinic = Clinic.open(queuemed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void a_visit(String language) {
        Speaking.of(clinic, language);
        Ticket before = clinic.join("Zoé");
        PatientPage phone = scan(language).seesJoinForm();
        looks.at(phone.page(), language + "-1-join", PHONE, LAPTOP);

        phone.takesTicket("Ana").seesTicket("2").seesConnection("live");
        looks.at(phone.page(), language + "-2-waiting", PHONE, LAPTOP);

        clinic.call().expect(200);
        phone.seesItIsNext();
        looks.at(phone.page(), language + "-3-next", PHONE);

        clinic.step(before, "no-show").expect(200);
        clinic.call().expect(200);
        phone.seesCall("2", "Cabinet 1");
        looks.at(phone.page(), language + "-4-called", PHONE, LAPTOP);

        phone.button("coming").click();
        phone.sees("comingNoted");
        looks.at(phone.page(), language + "-5-coming", PHONE);

        step("2", "start");
        phone.seesHeading("serving");
        looks.at(phone.page(), language + "-6-serving", PHONE);

        step("2", "complete");
        phone.seesHeading("served");
        looks.at(phone.page(), language + "-7-served", PHONE, LAPTOP);
    }

    @Test
    void a_clinic_of_several_services_with_something_to_say() {
        addService("Vaccination", "V");
        addService("Prise de sang et autres prélèvements", "P");
        clinic.api()
                .patch(clinic.path(), Map.of("notice", "Le Dr Martin a 20 minutes de retard."))
                .expect(200);
        PatientPage phone = scan("fr").seesJoinForm();
        phone.button("takeTicket").click();
        phone.sees("chooseServiceFirst");
        looks.at(phone.page(), "join-services", PHONE, LAPTOP);
    }

    @Test
    void a_queue_that_stands_still() {
        PatientPage waiting = scan("fr").takesTicket("Ana").seesTicket("1");
        turn("PAUSED", "Retour à 14 h");
        waiting.sees("pausedWhileWaiting");
        looks.at(waiting.page(), "waiting-paused", PHONE);
        PatientPage newcomer = scan("fr").sees("queuePaused");
        looks.at(newcomer.page(), "join-paused", PHONE);

        turn("CLOSED", "À demain");
        waiting.sees("closedWhileWaiting");
        looks.at(waiting.page(), "waiting-closed", PHONE);
        looks.at(scan("fr").sees("queueClosed").page(), "join-closed", PHONE);
    }

    @Test
    void ways_out_of_the_queue() {
        PatientPage phone = scan("fr").takesTicket("Ana").seesTicket("1");
        phone.button("leave").click();
        phone.seesHeading("leaveTitle");
        looks.at(phone.page(), "leaving", PHONE);
        phone.button("leaveYes").click();
        phone.seesHeading("left");
        looks.at(phone.page(), "left", PHONE);

        PatientPage late = scan("fr").takesTicket("Bea").seesTicket("2");
        clinic.call().expect(200);
        step("2", "no-show");
        late.seesHeading("noShow");
        looks.at(late.page(), "no-show", PHONE);

        PatientPage gone = scan("fr").takesTicket("Cleo").seesTicket("3");
        step("3", "cancel");
        gone.seesHeading("cancelled");
        looks.at(gone.page(), "cancelled", PHONE);
    }

    @Test
    void a_phone_that_holds_nothing() {
        PatientPage phone = PatientPage.opens(browser, queuemed.address() + "/queue/mine", "fr");
        phone.seesHeading("nothing");
        looks.at(phone.page(), "mine-nothing", PHONE);
    }

    private PatientPage scan(String language) {
        return PatientPage.opens(browser, queuemed.address() + "/join/" + clinic.joinToken(), language);
    }

    private void turn(String status, String message) {
        clinic.api()
                .put(clinic.path() + "/status", Map.of("status", status, "message", message))
                .expect(200);
    }

    private void addService(String name, String prefix) {
        clinic.api()
                .post(clinic.path() + "/services", Map.of("name", name, "prefix", prefix))
                .expect(201);
    }

    /** A step of the one with that number. */
    private void step(String label, String step) {
        String ticketId = clinic.entry(label).path("ticketId").asText();
        clinic.api()
                .post(clinic.path() + "/tickets/" + ticketId + "/" + step, Map.of())
                .expect(200);
    }
}
