package org.queuemed.acceptance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is refused is told once, whichever way it was asked, and asks no more until there is something new to say. */
@WithQueueMed
@InBrowser(mayComplain = Complaint.OF_ANYTHING)
class RefusedTest {

    private static final String LOG_IN = """
            ([username, password]) => fetch('/api/v1/auth/token', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json' },
              body: JSON.stringify({ username, password }),
            }).then((answer) => answer.status)
            """;

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private final LibraryPage page;
    private final FlakyProxy network;

    RefusedTest(QueueMedProcess queuemed, Browser browser, FlakyProxy network) {
        this.queuemed = queuemed;
        clinic = Clinic.open(queuemed);
        this.network = network;
        page = LibraryPage.at(network.address(), browser);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_ticket_that_nobody_has(boolean webSocket) {
        over(webSocket).joins(Map.of("kind", "patient", "clinicId", clinic.id(), "patientToken", "x"), Map.of());

        refused(4404, "no-such-room");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_clinic_that_is_not_there(boolean webSocket) {
        over(webSocket).joins(Map.of("kind", "patient", "clinicId", 999_999, "patientToken", "x"), Map.of());

        refused(4404, "no-such-room");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_screen_that_was_not_let_in(boolean webSocket) {
        over(webSocket).joinsAsScreen(clinic, "a-token-that-nobody-knows");

        refused(4401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staff_of_another_clinic(boolean webSocket) {
        String session = Clinic.open(queuemed).staff().accessToken();

        over(webSocket).joins(console(Map.of("accessToken", session)), Map.of());

        refused(4403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void staff_without_a_session_who_then_log_in(boolean webSocket) {
        over(webSocket).joins(console(Map.of()), Map.of());
        refused(4401, "unauthenticated");

        assertThat(page.page().evaluate(LOG_IN, List.of("admin", queuemed.adminPassword())))
                .isEqualTo(200);
        page.page().evaluate("connection.rejoin()");

        page.untilLive().untilTold("queue:updated");
        assertThat(page.transport()).isEqualTo(webSocket ? "websocket" : "poll");
        assertThat(page.refusals()).hasSize(1);
    }

    private LibraryPage over(boolean webSocket) {
        if (!webSocket) {
            network.blockWebSockets();
        }
        return page;
    }

    private Map<String, Object> console(Map<String, Object> more) {
        Map<String, Object> room = new java.util.HashMap<>(Map.of("kind", "clinic", "clinicId", clinic.id()));
        room.putAll(more);
        return room;
    }

    private void refused(int code, String type) {
        page.until("told.refusals.length === 1");
        JsonNode refusal = page.refusals().get(0);
        assertThat(refusal.path("code").asInt()).isEqualTo(code);
        assertThat(refusal.path("type").asText()).isEqualTo("urn:queuemed:problem:" + type);
        assertThat(page.state()).isEqualTo("lost");
        assertThat(page.names()).isEmpty();
    }
}
