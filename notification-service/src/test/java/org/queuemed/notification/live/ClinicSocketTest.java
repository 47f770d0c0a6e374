package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.notification.session.ASession;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ClinicSocketTest extends LiveService {

    @Test
    void a_console_follows_its_queue() {
        AClinic clinic = clinics.published();
        try (TestSocket console = aConsole(clinic, aSession().of(clinic.id()).token())) {
            JsonNode first = console.next();
            assertThat(first.get("event").textValue()).isEqualTo("queue:updated");
            assertThat(first.at("/data/entries")).hasSize(6);
            assertThat(first.toString()).doesNotContain("Hash");

            clinics.publish(clinic.calls(16, "Cabinet 2", 1));

            assertThat(console.nextEvent()).isEqualTo("queue:updated");
            JsonNode called = console.next();
            assertThat(called.get("event").textValue()).isEqualTo("patient:called");
            assertThat(called.at("/data/ticketNumber").intValue()).isEqualTo(16);

            clinics.publish(clinic.isNow("CLOSED", "À demain."));

            assertThat(console.next().at("/data/status").textValue()).isEqualTo("CLOSED");
            assertThat(console.nextEvent()).isEqualTo("queue:closed");
        }
    }

    @Test
    void the_cookie_of_the_handshake_serves_as_well() {
        AClinic clinic = clinics.published();
        String cookie =
                "theme=dark; queuemed_session=" + aSession().of(clinic.id()).token();

        try (TestSocket console = aSocket("Cookie", cookie).joins("join:clinic", "{'clinicId':" + clinic.id() + "}")) {
            assertThat(console.nextEvent()).isEqualTo("queue:updated");
        }
    }

    @Test
    void an_administrator_sees_the_clinics_of_the_own_network_only() {
        AClinic clinic = clinics.published();
        try (TestSocket own = aConsole(clinic, aSession().ofTheNetwork(1).token());
                TestSocket other = aConsole(clinic, aSession().ofTheNetwork(2).token())) {
            assertThat(own.nextEvent()).isEqualTo("queue:updated");
            assertThat(other.nextEvent()).isEqualTo("problem");
            assertThat(other.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void staff_of_another_clinic_are_refused() {
        AClinic clinic = clinics.published();
        try (TestSocket console =
                aConsole(clinic, aSession().of(clinic.id() + 1000).token())) {
            assertThat(console.next().at("/data/status").intValue()).isEqualTo(403);
            assertThat(console.closeCode()).isEqualTo(4403);
        }
    }

    @Test
    void who_has_no_session_or_a_broken_or_an_expired_one_is_refused() {
        AClinic clinic = clinics.published();
        String expired = aSession()
                .of(clinic.id())
                .endingAt(Instant.now().minusSeconds(5))
                .token();

        for (String data :
                new String[] {"{'clinicId':" + clinic.id() + "}", console(clinic, "nonsense"), console(clinic, expired)
                }) {
            try (TestSocket console = aSocket().joins("join:clinic", data)) {
                assertThat(console.next().at("/data/type").textValue())
                        .isEqualTo("urn:queuemed:problem:unauthenticated");
                assertThat(console.closeCode()).isEqualTo(4401);
            }
        }
    }

    @Test
    void a_session_that_expires_while_joined_ends_the_stay() {
        AClinic clinic = clinics.published();
        String ending = aSession()
                .of(clinic.id())
                .endingAt(Instant.now().plusSeconds(3))
                .token();
        try (TestSocket console = aConsole(clinic, ending)) {
            assertThat(console.nextEvent()).isEqualTo("queue:updated");

            assertThat(console.nextEvent()).isEqualTo("problem");
            assertThat(console.closeCode()).isEqualTo(4401);
        }
    }

    private static ASession aSession() {
        return ASession.signedWith(BackendsForTests.keys());
    }
}
