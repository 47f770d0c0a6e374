package org.queuemed.display.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.FrozenRedis;
import org.queuemed.realtime.fixture.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class DisplaySocketTest extends LiveService {

    @Test
    void a_screen_shows_its_clinic_and_announces_the_calls() {
        AClinic clinic = clinics.published();
        try (TestSocket screen = aScreen(clinic)) {
            JsonNode first = screen.next();
            assertThat(first.get("event").textValue()).isEqualTo("display:update");
            assertThat(first.at("/data/calledNumber").intValue()).isEqualTo(13);

            clinics.publish(clinic.calls(16, "Cabinet 2", 1));

            JsonNode called = screen.next();
            assertThat(called.get("event").textValue()).isEqualTo("display:called");
            assertThat(called.at("/data/animation").textValue()).isEqualTo("pulse");
            JsonNode shown = screen.next();
            assertThat(shown.get("event").textValue()).isEqualTo("display:update");
            assertThat(shown.at("/data/calledNumber").intValue()).isEqualTo(16);

            clinics.publish(clinic.isNow("CLOSED", "À demain."));
            JsonNode closed = screen.next();
            assertThat(closed.at("/data/status").textValue()).isEqualTo("CLOSED");
            assertThat(closed.at("/data/message").textValue()).isEqualTo("À demain.");
            assertThat(screen.nextEvent()).isEqualTo("queue:closed");
            clinics.publish(clinic.isNow("OPEN", "La file est ouverte."));
            assertThat(screen.nextEvent()).isEqualTo("display:update");
            assertThat(screen.nextEvent()).isEqualTo("queue:opened");
        }
    }

    @Test
    void a_screen_receives_nothing_that_a_waiting_room_must_not_read() {
        AClinic clinic = clinics.published();
        try (TestSocket screen = aScreen(clinic)) {
            assertThat(screen.next().toString())
                    .doesNotContain("Hash", "ticketId", "entries", "networkId", "golden-patient", "golden-display");
        }
    }

    @Test
    void all_screens_of_a_clinic_show_the_same() {
        AClinic clinic = clinics.published();
        try (TestSocket one = aScreen(clinic);
                TestSocket other = aScreen(clinic)) {
            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void a_screen_that_reconnects_announces_no_old_call() {
        AClinic clinic = clinics.published();
        try (TestSocket witness = aScreen(clinic)) {
            witness.next();
            try (TestSocket screen = aScreen(clinic)) {
                screen.next();
            }

            clinics.publish(clinic.calls(16, "Cabinet 2", 1));
            // The service has heard of it, and did so while that screen was away.
            witness.next();

            try (TestSocket screen = aScreen(clinic)) {
                assertThat(screen.next().at("/data/calledNumber").intValue()).isEqualTo(16);
                assertThat(screen.unread()).isEmpty();
            }
        }
    }

    @Test
    void a_screen_that_is_revoked_goes_dark() {
        AClinic clinic = clinics.published();
        try (TestSocket screen = aScreen(clinic)) {
            screen.next();

            clinics.publish(clinic.revokesItsScreens());

            assertThat(screen.next().at("/data/status").intValue()).isEqualTo(401);
            assertThat(screen.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_screen_that_nobody_let_in_is_refused_after_the_grace() {
        try (TestSocket screen = aScreen(clinics.published(), "something-else")) {
            assertThat(screen.nextEvent()).isEqualTo("problem");
            assertThat(screen.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void a_screen_of_an_unknown_clinic_is_refused_after_the_grace() {
        try (TestSocket screen = aScreen(clinics.unpublished())) {
            assertThat(screen.nextEvent()).isEqualTo("problem");
            assertThat(screen.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void a_screen_without_a_token_is_refused() {
        try (TestSocket screen = aSocket().joins("join:display", "{'clinicId':5}")) {
            assertThat(screen.nextEvent()).isEqualTo("problem");
            assertThat(screen.closeCode()).isEqualTo(4401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"join:patient", "join:clinic", "display:update"})
    void what_belongs_to_another_service_is_unknown_here(String event) {
        try (TestSocket screen = aSocket().joins(event, "{'clinicId':5,'patientToken':'x'}")) {
            assertThat(screen.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:unknown-event");
            assertThat(screen.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void what_a_screen_is_told_on_asking_grows_old_with_a_frozen_redis_and_is_young_again_after() {
        try (TestSocket screen = aScreen(clinics.published())) {
            screen.next();
            await().untilAsserted(() -> assertThat(ageToldTo(screen)).isLessThan(2_000));

            try (FrozenRedis frozen = FrozenRedis.freeze(BackendsForTests.redis())) {
                await().untilAsserted(() -> assertThat(ageToldTo(screen)).isGreaterThan(4_000));
            }

            await().untilAsserted(() -> assertThat(ageToldTo(screen)).isLessThan(2_000));
        }
    }

    @Test
    void a_ping_before_the_join_is_unknown_here() {
        try (TestSocket screen = aSocket().says("{\"event\":\"ping\"}")) {
            assertThat(screen.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:unknown-event");
            assertThat(screen.closeCode()).isEqualTo(4400);
        }
    }

    @Test
    void redis_goes_and_comes_back_and_the_screen_goes_on() {
        AClinic clinic = clinics.published();
        try (TestSocket screen = aScreen(clinic)) {
            screen.next();

            BackendsForTests.redis().close();
            BackendsForTests.redis().restart();
            clinics.publish(clinic.calls(16, "Cabinet 2", 1));

            assertThat(screen.nextEvent()).isEqualTo("display:called");
            assertThat(screen.isOpen()).isTrue();
        }
    }

    private static long ageToldTo(TestSocket screen) {
        screen.says("{\"event\":\"ping\"}");
        JsonNode pong = screen.next();
        assertThat(pong.get("event").textValue()).isEqualTo("pong");
        return pong.at("/data/age").longValue();
    }
}
