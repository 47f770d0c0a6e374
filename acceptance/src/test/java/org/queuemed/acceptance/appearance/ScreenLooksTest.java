package org.queuemed.acceptance.appearance;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.FlakyProxy;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.pages.Speaking;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;

import static org.queuemed.acceptance.appearance.Size.LAPTOP;
import static org.queuemed.acceptance.appearance.Size.LARGE_TELEVISION;
import static org.queuemed.acceptance.appearance.Size.PHONE;
import static org.queuemed.acceptance.appearance.Size.TELEVISION;
import static org.queuemed.acceptance.appearance.Size.UPRIGHT_TELEVISION;

/** The screen of the waiting room, from the wall it is hung on to the evening. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_OUTAGES)
class ScreenLooksTest {

    private final QueueMedProcess queuemed;
    private final Browser browser;
    private final Looks looks;
    private final Clinic clinic;
    private final FlakyProxy network;

    ScreenLooksTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        this.queuemed = queuemed;
        this.browser = browser;
        looks = new Looks(browser, "screen");
        clinic = Clinic.open(queuemed);
        this.network = network;
    }

    @Test
    void before_it_is_let_in() {
        ScreenPage screen = ScreenPage.opens(browser, queuemed.address());
        screen.code();

        looks.at(screen.page(), "pairing", TELEVISION, LARGE_TELEVISION, UPRIGHT_TELEVISION, LAPTOP, PHONE);
    }

    @Test
    void a_day() {
        clinic.api()
                .patch(clinic.path(), Map.of("notice", "Le Dr Martin a 20 minutes de retard."))
                .expect(200);
        ScreenPage screen = aScreen().seesNobodyCalled();
        looks.at(screen.page(), "empty", TELEVISION);

        busy();
        screen.seesWaiting(4);
        looks.at(screen.page(), "calls", TELEVISION, LARGE_TELEVISION, UPRIGHT_TELEVISION, LAPTOP, PHONE);

        turn("PAUSED", "Retour à 14 h");
        screen.page().locator(".card.status").waitFor();
        looks.at(screen.page(), "paused", TELEVISION, UPRIGHT_TELEVISION);
    }

    @Test
    void an_evening() {
        ScreenPage screen = aScreen().seesNobodyCalled();
        turn("CLOSED", "À demain, dès 8 h 30");
        screen.page().locator(".call.empty[data-status=CLOSED]").waitFor();

        looks.at(screen.page(), "closed", TELEVISION, LARGE_TELEVISION);
    }

    @Test
    void in_arabic_and_french() {
        Speaking.of(clinic, "ar", "fr");
        busy();

        looks.at(aScreen().seesWaiting(4).page(), "ar-calls", TELEVISION, UPRIGHT_TELEVISION);
    }

    @Test
    void a_network_that_is_gone() {
        busy();
        ScreenPage screen =
                ScreenPage.of(clinic, network.address(), browser).seesWaiting(4).seesLight("green");
        network.refuse();
        network.cut();
        screen.seesLight("orange").seesStale();
        looks.at(screen.page(), "stale-orange", TELEVISION);

        screen.page().context().setOffline(true);
        screen.seesLight("red");
        looks.at(screen.page(), "stale-red", TELEVISION, LARGE_TELEVISION);
    }

    private ScreenPage aScreen() {
        return ScreenPage.of(clinic, queuemed.address(), browser);
    }

    /** Seven patients, three of them called. */
    private void busy() {
        clinic.join(7);
        for (int call = 0; call < 3; call++) {
            clinic.call().expect(200);
        }
    }

    private void turn(String status, String message) {
        clinic.api()
                .put(clinic.path() + "/status", Map.of("status", status, "message", message))
                .expect(200);
    }
}
