package org.queuemed.notification.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.notification.session.ASession;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** In an application of its own, with less patience for who does not read. */
@QuarkusTest
@TestProfile(SilentReaderTest.LittlePatience.class)
class SilentReaderTest extends LiveService {

    /** Of 100 kB each: together far more than the buffers of the two systems between us and the reader. */
    private static final int VERSIONS = 150;

    @Inject
    MeterRegistry meters;

    @Test
    void who_reads_no_more_is_given_up_and_cut_off_while_the_others_are_told() {
        AClinic clinic = clinics.publish(clinics.unpublished().growsTo(400));
        String token =
                ASession.signedWith(BackendsForTests.keys()).of(clinic.id()).token();
        try (TestSocket silent = TestSocket.openWithoutReading(socketAddress);
                TestSocket phone = aPatient(14, clinic)) {
            silent.joins("join:clinic", console(clinic, token));
            phone.next();
            assertThat(connections()).isEqualTo(2);

            for (int i = 0; i < VERSIONS; i++) {
                clinics.publish(clinic.moves(14, 2, 100 + i));
                assertThat(phone.next().at("/data/estimatedWait").intValue()).isEqualTo(100 + i);
            }

            await().untilAsserted(() -> assertThat(connections()).isEqualTo(1));
            silent.readOn();
            assertThat(silent.closeCode()).as("it was too late for a goodbye").isEqualTo(1006);
            clinics.publish(clinic.moves(14, 1, 7));
            assertThat(phone.next().at("/data/estimatedWait").intValue()).isEqualTo(7);
        }
    }

    private int connections() {
        return (int) meters.get("queuemed.connections").gauge().value();
    }

    public static class LittlePatience implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("queuemed.realtime.write-timeout", "500MS");
        }
    }
}
