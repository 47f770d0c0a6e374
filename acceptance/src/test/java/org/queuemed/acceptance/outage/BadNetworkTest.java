package org.queuemed.acceptance.outage;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.Complaint;
import org.queuemed.acceptance.browser.FlakyProxy;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.pages.ConsolePage;
import org.queuemed.acceptance.pages.PatientPage;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.pages.Worker;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The server is well, and the network on the way to it is not: each page says so, and misses nothing. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_OUTAGES)
class BadNetworkTest {

    private static final String ROOM = "Cabinet 1";

    private final Clinic clinic;
    private final Browser browser;
    private final FlakyProxy network;

    BadNetworkTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        clinic = Clinic.open(queuemed);
        this.browser = browser;
        this.network = network;
    }

    @Test
    void a_phone_that_is_cut_off_warns_and_then_shows_the_call_it_missed() {
        PatientPage phone = aPhone().seesConnection("live");

        cutOff();
        phone.seesConnection("reconnecting").sees("stale");
        clinic.call().expect(200);
        network.letIn();

        phone.seesCall("1", ROOM).seesConnection("live");
    }

    @Test
    void a_phone_in_flight_mode_says_that_it_is_lost_and_comes_back() {
        PatientPage phone = aPhone().seesConnection("live");

        phone.page().context().setOffline(true);
        network.cut();
        phone.seesConnection("lost").sees("stale");
        clinic.call().expect(200);
        phone.page().context().setOffline(false);

        phone.seesCall("1", ROOM).seesConnection("live");
    }

    @Test
    void where_no_web_socket_comes_through_phone_and_screen_turn_all_the_same() {
        network.blockWebSockets();
        PatientPage phone = aPhone().seesConnection("live");
        ScreenPage screen = ScreenPage.of(clinic, network.address(), browser).seesWaiting(1);
        screen.seesLight("green");

        clinic.call().expect(200);

        phone.seesCall("1", ROOM);
        screen.seesCall("1", ROOM);
    }

    @Test
    void a_screen_tells_by_three_lights_how_far_it_can_be_relied_on_and_marks_what_is_old() {
        clinic.join("Ana");
        ScreenPage screen = ScreenPage.of(clinic, network.address(), browser).seesWaiting(1);
        screen.seesLight("green");
        assertThat(screen.isMarkedStale()).isFalse();

        cutOff();
        screen.seesLight("orange");
        clinic.call().expect(200);
        screen.seesStale().seesNobodyCalled();
        screen.page().context().setOffline(true);
        screen.seesLight("red");
        screen.page().context().setOffline(false);
        network.letIn();

        screen.seesLight("green").seesCall("1", ROOM);
        assertThat(screen.isMarkedStale()).isFalse();
    }

    @Test
    void a_console_without_a_network_refuses_and_sends_nothing_later() {
        clinic.join("Ana");
        ConsolePage console =
                ConsolePage.opens(browser, network.address(), "fr").logsIn(Worker.at(clinic));
        console.seesConnection("link.live");
        assertThat(console.next()).containsText("Ana");

        cutOff();
        console.seesConnection("link.reconnecting");
        console.page().keyboard().press("Space");
        console.sees("refused.offline");
        network.letIn();
        console.seesConnection("link.live");

        assertThat(console.next()).containsText("Ana");
        assertThat(clinic.queue().at("/stats/waiting").asInt()).isEqualTo(1);
    }

    private PatientPage aPhone() {
        String link = network.address() + "/queue/" + clinic.join("Ana").token();
        return PatientPage.opens(browser, link, "fr").seesTicket("1");
    }

    private void cutOff() {
        network.refuse();
        network.cut();
    }
}
