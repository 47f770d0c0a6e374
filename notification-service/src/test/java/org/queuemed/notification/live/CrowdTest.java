package org.queuemed.notification.live;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** As seen by a proxy on this machine, which is believed. In the tests 50 sockets of one address are let in. */
@QuarkusTest
class CrowdTest extends LiveService {

    private static final int MOST = 50;

    @Test
    void all_phones_of_a_waiting_room_may_share_an_address() {
        AClinic clinic = clinics.published();
        List<TestSocket> phones = new ArrayList<>();
        try {
            for (int phone = 0; phone < MOST; phone++) {
                phones.add(from("203.0.113.1").joins("join:patient", patient(14, clinic)));
            }

            assertThat(phones).allSatisfy(phone -> assertThat(phone.nextEvent()).isEqualTo("position:updated"));
        } finally {
            phones.forEach(TestSocket::close);
        }
    }

    @Test
    void one_address_cannot_take_all_the_room_and_gets_its_own_back() {
        AClinic clinic = clinics.published();
        List<TestSocket> taken = new ArrayList<>();
        try {
            for (int socket = 0; socket < MOST; socket++) {
                taken.add(from("203.0.113.2").joins("join:patient", patient(14, clinic)));
            }

            try (TestSocket tooMany = from("203.0.113.2");
                    TestSocket other = from("203.0.113.3").joins("join:patient", patient(14, clinic));
                    TestSocket unnamed = aPatient(14, clinic)) {
                assertThat(tooMany.closeCode()).isEqualTo(1013);
                assertThat(other.nextEvent()).isEqualTo("position:updated");
                assertThat(unnamed.nextEvent()).isEqualTo("position:updated");
            }
        } finally {
            taken.forEach(TestSocket::close);
        }
        await().untilAsserted(() -> {
            try (TestSocket again = from("203.0.113.2").joins("join:patient", patient(14, clinic))) {
                assertThat(again.nextEvent()).isEqualTo("position:updated");
            }
        });
    }

    private TestSocket from(String house) {
        return aSocket("X-Forwarded-For", house);
    }
}
