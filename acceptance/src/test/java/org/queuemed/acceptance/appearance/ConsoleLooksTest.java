package org.queuemed.acceptance.appearance;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;
import java.util.Map;

import static org.queuemed.acceptance.appearance.Size.LAPTOP;
import static org.queuemed.acceptance.appearance.Size.LARGE_TELEVISION;
import static org.queuemed.acceptance.appearance.Size.PHONE;
import static org.queuemed.acceptance.appearance.Size.TELEVISION;

/** The console, from the login to the settings. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_REFUSALS)
class ConsoleLooksTest {

    private final QueueMedProcess queuemed;
    private final Browser browser;
    private final Looks looks;
    private final Clinic clinic;
    private final Worker worker;

    ConsoleLooksTest(QueueMedProcess queuemed, Browser browser) {
        this.queuemed = queuemed;
        this.browser = browser;
        looks = new Looks(browser, "console");
        clinic = Clinic.open(queuemed);
        worker = Worker.at(clinic);
    }

    @Test
    void a_login_that_fails_first() {
        ConsolePage console = open("fr");
        looks.at(console.page(), "login", LAPTOP, PHONE);

        console.field("login.username").fill(worker.username());
        console.field("login.password").fill("not this one");
        console.button("login.submit").click();
        console.sees("login.wrong");
        looks.at(console.page(), "login-wrong", LAPTOP);
    }

    @Test
    void a_day() {
        ConsolePage console = open("fr").logsIn(worker).seesNobodyInRoom();
        looks.at(console.page(), "queue-empty", LAPTOP, PHONE);

        busy();
        console.seesInRoom("1");
        looks.at(console.page(), "queue-busy", LAPTOP, PHONE, TELEVISION, LARGE_TELEVISION);

        console.page().setViewportSize(LAPTOP.width, LAPTOP.height);
        console.opensMenu("3");
        looks.at(console.page(), "queue-menu", LAPTOP);
    }

    @Test
    void in_arabic() {
        busy();

        ConsolePage console = open("ar").logsIn(worker).seesInRoom("1");

        looks.at(console.page(), "ar-queue-busy", LAPTOP, PHONE);
    }

    @Test
    void what_is_asked_in_dialogs() {
        busy();
        ConsolePage console = open("fr").logsIn(worker).seesInRoom("1");

        console.button("walk-in.add").click();
        look(console, "walk-in", LAPTOP, PHONE);
        console.button("walk-in.submit").click();
        console.sees("walk-in.given");
        look(console, "walk-in-given", LAPTOP, PHONE);
        console.button("close").click();

        console.button("status.change").click();
        look(console, "status", LAPTOP, PHONE);
        console.button("cancel").click();

        console.chooses("3", "step.recovery");
        console.sees("recovery.step-1");
        look(console, "recovery", LAPTOP, PHONE);
        console.button("done").click();

        console.chooses("3", "step.cancel");
        look(console, "cancel", LAPTOP);
        console.button("back").click();

        console.button("keys.open").click();
        look(console, "keys", LAPTOP, PHONE);
    }

    @Test
    void settings_figures_and_poster() {
        busy();
        ConsolePage console = open("fr").logsIn(worker);
        console.goesTo("nav.settings");
        for (String setting : List.of("services", "rooms", "staff", "screens", "clinic", "code")) {
            console.goesTo("settings." + setting);
            untilItIsThere(console.page());
            looks.at(console.page(), "settings-" + setting, LAPTOP, PHONE);
        }
        console.goesTo("nav.figures");
        console.sees("figures.by-hour");
        looks.at(console.page(), "figures", LAPTOP, PHONE);
        console.goesTo("nav.poster");
        console.sees("poster.scan");
        looks.at(console.page(), "poster", LAPTOP, PHONE);
    }

    private void look(ConsolePage console, String state, Size first, Size... further) {
        console.page().getByRole(AriaRole.DIALOG).waitFor();
        looks.at(console.page(), "dialog-" + state, first, further);
    }

    /** Six patients with names, one of them in the room; then a second service. */
    private void busy() {
        for (String name : List.of("Amina", "Bernard", "Chloé", "David", "Élise", "François")) {
            clinic.join(name);
        }
        clinic.call().expect(200);
        clinic.api()
                .post(clinic.path() + "/services", Map.of("name", "Vaccination", "prefix", "V"))
                .expect(201);
    }

    private ConsolePage open(String language) {
        return ConsolePage.opens(browser, queuemed.address(), language);
    }

    private static void untilItIsThere(Page page) {
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING).first().waitFor();
    }
}
