package org.queuemed.acceptance.visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.Printed;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.pages.Speaking;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import static org.assertj.core.api.Assertions.assertThat;

/** A phone joins by the code on the screen, the console calls, and phone and screen turn: in a language of each direction. */
@WithQueueMed
@InBrowser
class VisitTest {

    private static final String ROOM = "Cabinet 1";

    private final QueueMedProcess queuemed;
    private final Browser browser;

    VisitTest(QueueMedProcess queuemed, Browser browser) {
        this.queuemed = queuemed;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void a_visit_from_the_printed_code_to_its_end(String language) {
        Clinic clinic = Speaking.of(Clinic.open(queuemed), language);
        ConsolePage console =
                ConsolePage.opens(browser, queuemed.address(), language).logsIn(Worker.at(clinic));
        ScreenPage screen = ScreenPage.opens(browser, queuemed.address());
        console.letsIn(screen.code(), "Salle d'attente");
        screen.seesNobodyCalled().seesLight("green");
        String shown = screen.codeToJoin();
        assertThat(Printed.codeOn(console)).isEqualTo(shown);

        PatientPage phone = PatientPage.opens(browser, shown, language)
                .takesTicket("Amina")
                .seesTicket("1")
                .seesItIsNext()
                .seesConnection("live");
        screen.seesWaiting(1);
        String waitingColour = colourOf(phone.page());
        console.goesToQueue().callsNext("1");

        phone.seesCall("1", ROOM);
        assertThat(colourOf(phone.page())).isNotEqualTo(waitingColour);
        phone.seesTitle(phone.words().say("callTitle"));
        screen.seesCall("1", ROOM);
        for (Page page : new Page[] {phone.page(), screen.page(), console.page()}) {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("html").getAttribute("dir"))
                    .isEqualTo(phone.words().direction());
        }

        console.takes("step.start", "1").takes("step.complete", "1").seesNobodyInRoom();
        phone.seesHeading("served").goesBackIn().seesJoinForm();
    }

    @Test
    void the_next_call_ends_the_visit_in_the_room_by_one_request() {
        Clinic clinic = Clinic.open(queuemed);
        Ticket first = clinic.join("Amina");
        Ticket second = clinic.join("Bilal");
        clinic.call().expect(200);
        clinic.step(first, "start").expect(200);
        ConsolePage console = ConsolePage.opens(browser, queuemed.address(), "fr")
                .logsIn(Worker.at(clinic))
                .seesInRoom("1");
        List<String> changes = new CopyOnWriteArrayList<>();
        console.page().onRequest(request -> noteChange(request, changes));

        console.callsNext("2").seesInRoom("2");

        assertThat(changes).singleElement().asString().endsWith(clinic.path() + "/calls");
        assertThat(clinic.read(first).path("status").asText()).isEqualTo("SERVED");
        assertThat(clinic.read(second).path("status").asText()).isEqualTo("CALLED");
    }

    private static void noteChange(Request request, List<String> changes) {
        if (request.method().equals("POST") && request.url().contains("/api/v1/")) {
            changes.add(request.url());
        }
    }

    /** What fills the phone's page. */
    private static String colourOf(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }
}
