package org.queuemed.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import static org.assertj.core.api.Assertions.assertThat;

/** How the library tries again: never in a storm, never with two sockets, and at once where there is a reason to hope. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
class ReconnectionTest {

    /** By which a timer of the browser may be early, as its clock has no fractions. */
    private static final int TICK = 5;

    /**
     * Gives the reason, in the very moment when nothing but it can begin an attempt: the last one is over, and old enough not
     * to be one that has just begun. An attempt that was due is waited for, and the next pause taken.
     */
    private static final String HOPE = """
            async (signal) => {
              const target = signal === 'online' ? window : document;
              while (Date.now() - attempts.at(-1).at < 1200 || sockets.at(-1).readyState !== 3) {
                await new Promise((done) => setTimeout(done, 20));
              }
              const before = attempts.length;
              target.dispatchEvent(new Event(signal));
              return attempts.length - before;
            }
            """;

    private final Clinic clinic;
    private final FlakyProxy network;
    private final LibraryPage phone;

    ReconnectionTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        clinic = Clinic.open(queuemed);
        this.network = network;
        phone = LibraryPage.at(network.address(), browser);
    }

    @Test
    void it_tries_again_and_again_more_and_more_rarely() {
        phone.joinsAsPatient(clinic.join("Ana")).untilLive();

        network.refuse();
        network.cut();
        phone.until("attempts.length === 5");

        JsonNode attempts = phone.attempts();
        assertThat(pauseBefore(2, attempts)).isGreaterThanOrEqualTo(1000 - TICK);
        assertThat(pauseBefore(3, attempts)).isGreaterThanOrEqualTo(2000 - TICK);
        assertThat(pauseBefore(4, attempts)).isGreaterThanOrEqualTo(2500 - TICK);
        network.letIn();
        phone.untilState("live").untilCarriedBy("websocket");
    }

    @Test
    void a_socket_that_is_given_up_is_closed_before_the_next_is_made() {
        phone.joinsAsPatient(clinic.join("Ana")).untilLive();

        phone.page().evaluate("connection.rejoin()");
        phone.untilState("live");
        network.cut();
        phone.until("attempts.length === 3").untilState("live");
        phone.page().evaluate("connection.rejoin()");
        phone.page().evaluate("connection.rejoin()");
        phone.untilState("live").untilCarriedBy("websocket");

        assertThat(phone.attempts())
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(
                        attempt -> assertThat(attempt.path("beside").asInt()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"online", "visibilitychange"})
    void a_network_or_a_reader_that_comes_back_is_not_kept_waiting(String signal) {
        phone.joinsAsPatient(clinic.join("Ana")).untilLive();
        network.refuse();
        network.cut();
        phone.until("attempts.length === 3");

        assertThat(phone.page().evaluate(HOPE, signal)).isEqualTo(1);
        network.letIn();

        phone.untilState("live");
    }

    @Test
    void who_is_refused_asks_no_more_whatever_happens() {
        phone.joinsAsScreen(clinic, "a-token-that-nobody-knows").untilState("lost");
        network.cut();

        assertThat(phone.page().evaluate(HOPE, "online")).isEqualTo(0);
        assertThat(phone.page().evaluate(HOPE, "visibilitychange")).isEqualTo(0);
        assertThat(phone.attempts()).hasSize(1);
        assertThat(phone.refusals()).hasSize(1);
    }

    private static long pauseBefore(int attempt, JsonNode attempts) {
        return attempts.path(attempt).path("at").asLong()
                - attempts.path(attempt - 1).path("at").asLong();
    }
}
