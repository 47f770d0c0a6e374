package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.notification.session.ASession;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SlowReaderTest extends LiveService {

    /** Of 100 kB each: together far more than the buffers of the two systems between us and the reader. */
    private static final int VERSIONS = 150;

    @Test
    void a_slow_reader_holds_up_nobody_and_is_told_the_newest_when_it_reads_again() {
        AClinic clinic = clinics.publish(clinics.unpublished().growsTo(400));
        String token =
                ASession.signedWith(BackendsForTests.keys()).of(clinic.id()).token();
        try (TestSocket slow = TestSocket.openWithoutReading(socketAddress);
                TestSocket phone = aPatient(14, clinic)) {
            slow.joins("join:clinic", console(clinic, token));
            phone.next();

            for (int i = 0; i < VERSIONS; i++) {
                clinics.publish(clinic.moves(14, 2, 100 + i));
                assertThat(phone.next().at("/data/estimatedWait").intValue()).isEqualTo(100 + i);
            }
            slow.readOn();

            int told = 1;
            JsonNode newest = slow.next();
            while (newest.get("version").longValue() < clinic.version()) {
                newest = slow.next();
                told++;
            }
            assertThat(told).isLessThan(VERSIONS);
            assertThat(newest.at("/data/entries/3/estimatedWait").intValue()).isEqualTo(100 + VERSIONS - 1);
        }
    }
}
