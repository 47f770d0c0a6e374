package org.queuemed.acceptance.outage;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The three pages stay open while all of the server is killed and started again. */
@Timeout(240)
@InBrowser(mayComplain = Complaint.OF_OUTAGES)
class PowerCutTest {

    @TempDir
    static Path folder;

    private static QueueMedProcess queuemed;

    @BeforeAll
    static void somebody_tries_it() {
        queuemed = QueueMedProcess.up(folder.resolve("data"), "--no-demo");
    }

    @AfterAll
    static void nothing_stays() {
        queuemed.close();
    }

    @Test
    void each_page_is_live_again_by_itself_and_shows_what_is_true(Browser browser, TestReporter reporter) {
        Clinic clinic = Clinic.open(queuemed);
        PatientPage phone = aPhone(clinic, "Ana", browser).seesItIsNext().seesConnection("live");
        ConsolePage console =
                ConsolePage.opens(browser, queuemed.address(), "fr").logsIn(Worker.at(clinic));
        console.seesConnection("link.live");
        ScreenPage screen = ScreenPage.of(clinic, queuemed.address(), browser).seesWaiting(1);
        List<Page> pages = List.of(phone.page(), console.page(), screen.page());
        pages.forEach(page -> page.evaluate("window.neverReloaded = true"));

        queuemed.killAll9();
        phone.seesConnection("reconnecting");
        console.seesConnection("link.reconnecting");
        screen.seesLight("orange");
        queuemed.restart();
        long started = System.nanoTime();
        phone.seesConnection("live");
        console.seesConnection("link.live");
        screen.seesLight("green");
        reporter.publishEntry("all three pages live again after the server was ready", since(started));

        clinic.call().expect(200);
        phone.seesCall("1", "Cabinet 1");
        console.seesInRoom("1");
        screen.seesCall("1", "Cabinet 1");
        assertThat(pages).allMatch(page -> (boolean) page.evaluate("window.neverReloaded === true"));
    }

    private static PatientPage aPhone(Clinic clinic, String name, Browser browser) {
        String link = queuemed.address() + "/queue/" + clinic.join(name).token();
        return PatientPage.opens(browser, link, "fr").seesTicket("1");
    }

    private static String since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos).toMillis() + " ms";
    }
}
