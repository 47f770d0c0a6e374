package org.queuemed.acceptance.trace;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.collector.Collector;
import org.queuemed.acceptance.collector.Recorded;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One call, from the doctor's tap to the last socket, is one trace. */
@WithQueueMed
class CallTraceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CALL = "POST /api/v1/clinics/{clinicId}/calls";

    private final Clinic clinic;
    private final Collector collector;

    CallTraceTest(QueueMedProcess queuemed, Collector collector) {
        this.clinic = Clinic.open(queuemed);
        this.collector = collector;
    }

    @Test
    void a_call_can_be_followed_from_the_tap_to_the_sockets() {
        TraceParent tap = TraceParent.begin();
        try (WaitingRoom room = WaitingRoom.of(clinic, 2)) {
            Answer answer = call(tap.recorded());
            room.phone(1).next("patient:called");

            // both phones and the console
            awaitSockets(tap, 3);
            List<Recorded> spans = collector.spans(tap.trace());

            assertThat(answer.header("Trace-Id")).isEqualTo(tap.trace());
            Recorded request = one(spans, CALL);
            Recorded publication = one(spans, "publish");
            assertThat(request.service()).isEqualTo("queue-service");
            assertThat(request.parent()).isEqualTo(tap.span());
            assertThat(request.attributes())
                    .containsEntry("http.route", "/api/v1/clinics/{clinicId}/calls")
                    .containsEntry("http.response.status_code", "200");
            assertThat(spans)
                    .filteredOn(span -> span.name().equals("transaction"))
                    .isNotEmpty()
                    .allMatch(span -> span.parent().equals(request.id()));
            assertThat(publication.parent()).isEqualTo(request.id());
            assertThat(publication.attributes()).containsEntry("queuemed.outcome", "published");
            assertThat(fanOuts(spans)).allSatisfy(fanOut -> {
                assertThat(fanOut.parent()).isEqualTo(publication.id());
                assertThat(fanOut.attributes()).containsEntry("queuemed.clinic_id", "" + clinic.id());
                assertThat(fanOut.begin()).isGreaterThan(request.begin());
                assertThat(fanOut.end()).isGreaterThanOrEqualTo(fanOut.begin());
            });
        }
    }

    @Test
    void nobody_is_traced_who_did_not_ask_for_it_and_sockets_that_sit_there_are_not() {
        TraceParent unasked = TraceParent.begin();
        TraceParent asked = TraceParent.begin();
        try (WaitingRoom room = WaitingRoom.of(clinic, 2)) {
            Answer first = call(unasked.unrecorded());
            room.phone(1).next("patient:called");
            call(asked.recorded());
            room.phone(2).next("patient:called");
            // the first phone knows already what it has to know
            awaitSockets(asked, 2);

            // What a process has to send, it sends in its order.
            assertThat(collector.spans(unasked.trace())).isEmpty();
            assertThat(first.header("Trace-Id")).isEqualTo(unasked.trace());
            assertThat(collector.spans())
                    .as("a request at the root of each trace, and none that came by itself")
                    .allMatch(span -> !span.parent().isEmpty());
        }
    }

    private Answer call(String traceParent) {
        return clinic.api()
                .tracedAs(traceParent)
                .post(clinic.path() + "/calls", Map.of(), UUID.randomUUID().toString())
                .expect(200);
    }

    /** Until so many phones and consoles, and the screen, were told and that was recorded. */
    private void awaitSockets(TraceParent parent, int phonesAndConsoles) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Recorded> spans = collector.spans(parent.trace());
            assertThat(spans).extracting(Recorded::name).contains(CALL, "publish");
            assertThat(told(spans, "notification-service")).isEqualTo(phonesAndConsoles);
            assertThat(told(spans, "display-service")).isEqualTo(1);
        });
    }

    private static int told(List<Recorded> spans, String service) {
        return fanOuts(spans).stream()
                .filter(span -> span.service().equals(service))
                .peek(span -> assertThat(span.number("queuemed.frames"))
                        .isGreaterThanOrEqualTo(span.number("queuemed.sockets")))
                .mapToInt(span -> span.number("queuemed.sockets"))
                .sum();
    }

    private static List<Recorded> fanOuts(List<Recorded> spans) {
        return spans.stream().filter(span -> span.name().equals("fan-out")).toList();
    }

    private static Recorded one(List<Recorded> spans, String name) {
        assertThat(spans).filteredOn(span -> span.name().equals(name)).hasSize(1);
        return spans.stream()
                .filter(span -> span.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
