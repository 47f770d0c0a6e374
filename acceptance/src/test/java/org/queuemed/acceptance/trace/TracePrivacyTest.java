package org.queuemed.acceptance.trace;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Api;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Sockets;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.collector.Collector;
import org.queuemed.acceptance.collector.Recorded;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;
import org.queuemed.contract.TokenHash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Paths carry patients' tokens, bodies carry names; what leaves for the collector carries neither. */
@WithQueueMed
class TracePrivacyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String STRANGE = "/nothing/Zm9vYmFyYmF6dHJhY2U";

    /** What a span may say beside its name. */
    private static final Set<String> TOLD = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "queuemed.clinic_id",
            "queuemed.outcome",
            "queuemed.sockets",
            "queuemed.frames");

    private final Clinic clinic;
    private final Collector collector;
    private final Api patient;
    private final TraceParent visit = TraceParent.begin();

    TracePrivacyTest(QueueMedProcess queuemed, Collector collector) {
        this.clinic = Clinic.open(queuemed);
        this.collector = collector;
        this.patient = Api.at(queuemed.address()).tracedAs(visit.recorded());
    }

    @Test
    void no_token_no_name_and_no_path_leaves_for_the_collector() {
        String joinToken = clinic.joinToken();
        Ticket ticket = Ticket.of(patient.post("/tickets", Map.of("joinToken", joinToken, "name", "Xanthippe Quill"))
                .expect(201)
                .json());
        Sockets sockets = clinic.sockets();
        try (var phone = sockets.phone(ticket)) {
            phone.next("position:updated");
            patient.get("/tickets/" + ticket.token()).expect(200);
            patient.get("/join-codes/" + joinToken);
            patient.get(STRANGE).expect(404);
            patient.postText("/tickets", "{\"name\":\"Xanthippe Quill").expect(400);
            patient.delete("/tickets/" + ticket.token());
            phone.next("ticket:ended");
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(spans())
                        .extracting(Recorded::name)
                        .contains(
                                "POST /api/v1/tickets",
                                "GET /api/v1/tickets/{patientToken}",
                                "DELETE /api/v1/tickets/{patientToken}")
                        .contains("fan-out"));
        assertThat(collector.received())
                .contains("/api/v1/tickets/{patientToken}")
                .doesNotContain("Xanthippe", "Quill", joinToken, ticket.token(), TokenHash.of(ticket.token()))
                .doesNotContain(ticket.id(), STRANGE, STRANGE.substring("/nothing/".length()));
        assertThat(collector.spans())
                .allSatisfy(
                        span -> assertThat(TOLD).containsAll(span.attributes().keySet()));
    }

    private List<Recorded> spans() {
        return collector.spans(visit.trace());
    }
}
