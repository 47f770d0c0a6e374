package org.queuemed.acceptance.survival;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A phone without a network opens the page and says so; it never passes for now what was so before. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_OUTAGES)
class OfflineTest {

    private final Clinic clinic;
    private final PatientPage phone;

    OfflineTest(QueueMedProcess queuemed, Browser browser) {
        clinic = Clinic.open(queuemed);
        String link = queuemed.address() + "/queue/" + clinic.join("Ana").token();
        phone = PatientPage.opens(browser, link, "fr").seesTicket("1");
        untilThePageIsKept(phone.page());
    }

    @Test
    void a_reload_without_a_network_says_so_and_shows_no_place_in_line() {
        phone.page().context().setOffline(true);
        phone.page().reload();

        phone.seesHeading("troubleUnreachable").sees("ticketKept", "label", "1");
        assertThat(phone.page().locator(".slip")).hasCount(0);
        assertThat(phone.page().getByText(phone.words().say("next"))).hasCount(0);
    }

    @Test
    void when_the_network_is_back_it_shows_by_itself_what_is_so_now() {
        phone.page().context().setOffline(true);
        phone.page().reload();
        phone.seesHeading("troubleUnreachable");
        clinic.call().expect(200);

        phone.page().context().setOffline(false);

        phone.seesCall("1", "Cabinet 1").seesConnection("live");
    }

    /** The worker keeps the page and all that it is made of, a moment after the page is there. */
    private static void untilThePageIsKept(Page page) {
        page.waitForFunction("""
                async () => {
                  await navigator.serviceWorker.ready;
                  const kept = await caches.match('/queue/mine');
                  return kept !== undefined && navigator.serviceWorker.controller !== null;
                }
                """);
    }
}
