package org.queuemed.acceptance.endurance;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.queuemed.acceptance.browser.Browser;
import org.queuemed.acceptance.browser.InBrowser;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.extent.LongRun;
import org.queuemed.acceptance.pages.ScreenPage;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

/** A screen is not switched off for weeks. A thousand calls are some days of one doctor. */
@WithQueueMed
@InBrowser
@Timeout(240)
class ThousandCallsTest {

    /** What one call may leave behind shows in fewer too; a thousand take their minute. */
    private static final int CALLS = LongRun.isAsked() ? 1_000 : 60;

    /** Until lists are full and code is compiled, a page may grow. */
    private static final int TO_WARM_UP = 20;

    private static final int NODES_OF_ONE_BOARD = 150;
    private static final long HEAP_NOISE = 600_000;

    private final Clinic clinic;
    private final ScreenPage screen;
    private final AtomicInteger told = new AtomicInteger();

    ThousandCallsTest(QueueMedProcess queuemed, Browser browser) {
        clinic = Clinic.open(queuemed);
        screen = ScreenPage.opens(browser, queuemed.address());
        countWhatItIsTold(screen.page());
        clinic.api()
                .post(clinic.path() + "/displays", Map.of("name", "Entrée", "pairingCode", screen.code()))
                .expect(201);
        screen.seesNobodyCalled();
    }

    @Test
    void a_screen_does_not_grow_by_a_thousand_calls(TestReporter reporter) {
        call(TO_WARM_UP);
        Footprint before = Footprint.of(screen.page());
        int toldBefore = told.get();

        call(CALLS);

        screen.seesLight("green").seesListed(lastLabel());
        Footprint after = Footprint.of(screen.page());
        reporter.publishEntry("a screen before and after " + CALLS + " calls", before + " " + after);
        assertThat(told.get() - toldBefore).isGreaterThan(CALLS / 2);
        assertThat(after.nodes()).isLessThan(before.nodes() + NODES_OF_ONE_BOARD);
        assertThat(after.listeners()).isLessThanOrEqualTo(before.listeners());
        assertThat(after.heap()).isLessThan(before.heap() + HEAP_NOISE);
    }

    /** Patients come, are called and are not there, as fast as it goes. */
    private void call(int times) {
        for (int i = 0; i < times; i++) {
            clinic.api().postNothing(clinic.path() + "/tickets").expect(201);
            String ticketId = clinic.call().expect(200).json().path("ticketId").asText();
            clinic.api()
                    .postNothing(clinic.path() + "/tickets/" + ticketId + "/no-show")
                    .expect(200);
        }
    }

    private String lastLabel() {
        clinic.api().postNothing(clinic.path() + "/tickets").expect(201);
        return clinic.call().expect(200).json().path("ticketLabel").asText();
    }

    private void countWhatItIsTold(Page page) {
        page.onWebSocket(socket -> socket.onFrameReceived(frame -> {
            if (frame.text().contains("\"display:called\"")) {
                told.incrementAndGet();
            }
        }));
    }
}
