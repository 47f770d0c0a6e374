package org.queuemed.acceptance.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.PollClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.process.QueueMedProcess;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Pages that stay open while the server goes and comes back, or no longer knows what is new. */
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
@Timeout(240)
class ServerGoneTest {

    @TempDir
    static Path folder;

    /** The close code of a server that will be back. */
    private static final int RESTARTING = 1012;

    private static QueueMedProcess queuemed;

    @BeforeAll
    static void somebody_tries_it() {
        queuemed = QueueMedProcess.up(folder.resolve("data"), "--no-demo");
    }

    @AfterAll
    static void nothing_stays() {
        queuemed.close();
    }

    // In short the pages show it: PowerCutTest.
    @Test
    @InLongRun
    void a_page_outlives_a_power_cut(Browser browser, TestReporter reporter) {
        Clinic clinic = Clinic.open(queuemed);
        clinic.join("Ana");
        Ticket ticket = clinic.join("Bea");
        LibraryPage phone = phoneOf(ticket, browser).untilPosition(2);

        queuemed.killAll9();
        phone.until("connection.state !== 'live'");
        CompletableFuture<Instant> back = comeback(ticket);
        queuemed.restart();
        clinic.call().expect(200);

        phone.untilLive().untilPosition(1).untilCarriedBy("websocket");
        report(reporter, back, phone);
        assertThat(phone.isInOrder()).isTrue();
        assertThat(phone.refusals()).isEmpty();
    }

    // In short RestartTest shows with what they are sent away.
    @Test
    @InLongRun
    void a_page_outlives_a_restart_in_order(Browser browser, TestReporter reporter) {
        Clinic clinic = Clinic.open(queuemed);
        Ticket ticket = clinic.join("Ana");
        LibraryPage phone = phoneOf(ticket, browser).untilPosition(1);

        queuemed.stop();
        phone.until("connection.state !== 'live'");
        assertThat(phone.attempts().get(0).path("code").asInt()).isEqualTo(RESTARTING);
        CompletableFuture<Instant> back = comeback(ticket);
        queuemed.restart();

        phone.untilLive().untilCarriedBy("websocket");
        report(reporter, back, phone);
        clinic.call().expect(200);
        phone.untilTold("patient:called");
        assertThat(phone.names()).containsExactly("position:updated", "patient:called");
    }

    @Test
    void a_server_that_knows_nothing_new_is_there_and_its_word_grows_old(Browser browser) {
        Clinic clinic = Clinic.open(queuemed);
        Ticket ticket = clinic.join("Ana");
        LibraryPage phone = LibraryPage.at(queuemed.address(), browser)
                .joins(
                        Map.of("kind", "patient", "clinicId", clinic.id(), "patientToken", ticket.token()),
                        Map.of("pingMillis", 1000));
        phone.untilLive();

        queuemed.part("redis-1").freeze();
        try {
            phone.until("Date.now() - connection.lastWord > 8000");
            assertThat(phone.states()).containsExactly("live");
        } finally {
            queuemed.part("redis-1").thaw();
        }

        phone.until("Date.now() - connection.lastWord < 5000");
        assertThat(phone.states()).containsExactly("live");
    }

    private static LibraryPage phoneOf(Ticket ticket, Browser browser) {
        return LibraryPage.at(queuemed.address(), browser).joinsAsPatient(ticket);
    }

    /** When a server answers a patient again. On a thread of its own, as the client's answers come by the common ones. */
    private static CompletableFuture<Instant> comeback(Ticket ticket) {
        PollClient asker = PollClient.patient(queuemed.address(), ticket);
        return CompletableFuture.supplyAsync(() -> backAt(asker), Thread::startVirtualThread);
    }

    private static Instant backAt(PollClient asker) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptions()
                .until(() -> asker.ask().status() == 200);
        return Instant.now();
    }

    /** Under five seconds is what is promised, and nothing that a test on a busy machine could hold anybody to. */
    private static void report(TestReporter reporter, CompletableFuture<Instant> back, LibraryPage phone) {
        long millis = Duration.between(back.join(), phone.liveSince()).toMillis();
        reporter.publishEntry("live again after the server was back", millis + " ms");
    }
}
