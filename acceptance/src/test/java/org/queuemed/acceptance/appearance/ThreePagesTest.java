package org.queuemed.acceptance.appearance;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The picture of phone, console and screen at the moment of a call, side by side, as {@code target/screenshots/three-pages.png}.
 * The README shows a copy of it: {@code docs/pictures/three-pages.png}, which whoever changes how a page looks replaces by it.
 */
@WithQueueMed
@InBrowser
class ThreePagesTest {

    private static final Path PICTURE = Path.of("target", "screenshots", "three-pages.png");
    private static final int MOST_BYTES = 300_000;

    private static final String TOGETHER = """
            <body style="margin: 0; width: 1600px">
              <div style="display: flex; gap: 24px; padding: 32px; align-items: center; background: #dfe7e5">
                <img src="%s" style="height: 500px; border-radius: 22px">
                <img src="%s" style="width: 619px; border-radius: 10px">
                <img src="%s" style="width: 619px; border-radius: 10px">
              </div>
            </body>
            """;

    private final QueueMedProcess queuemed;
    private final Browser browser;

    ThreePagesTest(QueueMedProcess queuemed, Browser browser) {
        this.queuemed = queuemed;
        this.browser = browser;
    }

    @Test
    void the_picture_of_a_call_on_the_three_pages() throws IOException {
        Clinic clinic = aMorning();
        ConsolePage console =
                ConsolePage.opens(browser, queuemed.address(), "fr").logsIn(Worker.at(clinic));
        ScreenPage screen = ScreenPage.of(clinic, queuemed.address(), browser, Browser.seen(1366, 768));
        PatientPage phone = PatientPage.opens(browser, linkOfNext(clinic), "fr").seesConnection("live");
        screen.seesLight("green").touch();

        console.callsNext("5");
        phone.seesCall("5", "Cabinet 1");
        screen.seesCall("5", "Cabinet 1");
        console.seesInRoom("5");

        keep(List.of(phone.page(), console.page(), screen.page()));
        assertThat(PICTURE).isRegularFile();
        assertThat(Files.size(PICTURE)).isLessThan(MOST_BYTES);
    }

    private Clinic aMorning() {
        Clinic clinic = Clinic.open(queuemed);
        clinic.api()
                .patch(clinic.path(), Map.of("name", "Cabinet des Tilleuls"))
                .expect(200);
        for (String name : List.of("Amina", "Bernard", "Chloé", "David")) {
            Ticket ticket = clinic.join(name);
            clinic.call().expect(200);
            clinic.step(ticket, "start").expect(200);
            clinic.step(ticket, "complete").expect(200);
        }
        return clinic;
    }

    private String linkOfNext(Clinic clinic) {
        Ticket next = clinic.join("Élise");
        List.of("François", "Gaëlle", "Hugo").forEach(clinic::join);
        return queuemed.address() + "/queue/" + next.token();
    }

    private void keep(List<Page> pages) {
        Page together = browser.open("about:blank", Browser.seen(1600, 640));
        together.setContent(
                TOGETHER.formatted(pages.stream().map(ThreePagesTest::picture).toArray()));
        together.waitForFunction("[...document.images].every((image) => image.complete && image.naturalWidth > 0)");
        together.locator("div").screenshot(new Locator.ScreenshotOptions().setPath(PICTURE));
    }

    private static String picture(Page page) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(page.screenshot());
    }
}
