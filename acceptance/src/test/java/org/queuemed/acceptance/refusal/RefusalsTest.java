package org.queuemed.acceptance.refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Api;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What HTTP refuses, through the gateway. Nothing of it changes the clinic, as its version shows after each. */
@WithQueueMed
class RefusalsTest {

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private Ticket waiting;
    private long version;

    RefusalsTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        clinic = Clinic.open(queuemed);
    }

    @BeforeEach
    void somebody_waits() {
        waiting = clinic.join("Ana");
        version = clinic.version();
    }

    @AfterEach
    void nothing_has_changed() {
        assertThat(clinic.version()).isEqualTo(version);
        assertThat(clinic.read(waiting).path("status").asText()).isEqualTo("WAITING");
    }

    @Test
    void a_body_that_cannot_be_read() {
        clinic.api().postText(clinic.path() + "/calls", "{\"roomId\":").expectProblem(400, "unreadable-request");
        clinic.api().postText("/tickets", "not json").expectProblem(400, "unreadable-request");
        clinic.api().postText("/tickets", "{}").expectProblem(422, "rule-broken");
    }

    @Test
    void a_body_that_is_too_large() {
        Answer refused = clinic.tryToJoin(clinic.joinToken(), "A".repeat(100_000));

        // The service hangs up after its 413, and whoever still sends may miss the answer: the gateway then says 502.
        assertThat(refused.status()).isIn(413, 502);
    }

    @Test
    void a_clinic_that_is_not_known() {
        new Clinic(clinic.api(), 999_999).call().expectProblem(404, "no-such-clinic");
        clinic.api().get("/clinics/999999/queue").expectProblem(404, "no-such-clinic");
    }

    @Test
    void a_step_that_the_ticket_cannot_take() {
        clinic.step(waiting, "complete").expectProblem(409, "illegal-transition");
        clinic.step(waiting, "start").expectProblem(409, "illegal-transition");
        clinic.step(waiting, "recall").expectProblem(409, "illegal-transition");
    }

    @Test
    void a_ticket_that_is_not_there() {
        Ticket unknown = new Ticket(UUID.randomUUID().toString(), "nobody-gave-this", clinic.id(), 0, "", 0, 0);

        clinic.step(unknown, "recall").expectProblem(404, "no-such-ticket");
        clinic.api().get("/tickets/" + unknown.token()).expectProblem(404, "no-such-ticket");
        clinic.api().delete("/tickets/" + unknown.token()).expectProblem(404, "no-such-ticket");
    }

    @Test
    void nobody_and_whoever_logged_in_too_long_ago() {
        Api nobody = Api.at(queuemed.address());
        String expired = SessionToken.of("admin", clinic.id()).expired().signedBy(queuemed.data());

        nobody.post(clinic.path() + "/calls", Map.of()).expectProblem(401, "credentials-missing");
        nobody.withToken("not.a.token")
                .post(clinic.path() + "/calls", Map.of())
                .expectProblem(401, "credentials-missing");
        nobody.withToken(expired).post(clinic.path() + "/calls", Map.of()).expectProblem(401, "credentials-missing");
        nobody.post("/auth/token", Map.of("username", "admin", "password", "wrong"))
                .expectProblem(401, "bad-credentials");
    }

    @Test
    void staff_of_another_clinic_and_staff_who_would_manage() {
        Api stranger = Clinic.closed(queuemed).staff();
        Api own = clinic.staff();
        version = clinic.version();

        stranger.post(clinic.path() + "/calls", Map.of()).expectProblem(403, "not-yours");
        stranger.get(clinic.path() + "/queue").expectProblem(403, "not-yours");
        own.post(clinic.path() + "/displays", Map.of("name", "TV")).expectProblem(403, "not-yours");
        own.post("/clinics", Map.of("name", "Mine")).expectProblem(403, "not-yours");
    }

    @Test
    void a_key_that_came_with_another_body_before() {
        String key = UUID.randomUUID().toString();
        clinic.api()
                .post(clinic.path() + "/calls", Map.of("roomId", 999_999), key)
                .expectProblem(422, "rule-broken");

        clinic.api().post(clinic.path() + "/calls", Map.of(), key).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void a_path_that_leads_nowhere_and_one_that_stays_inside() {
        clinic.api().get("/nothing-here").expectProblem(404, "not-found");
        new Api(queuemed.address() + "/q/health?", "").get("").expectProblem(404, "not-found");
    }
}
