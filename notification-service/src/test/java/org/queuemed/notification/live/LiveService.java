package org.queuemed.notification.live;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.PublishedClinics;
import org.queuemed.realtime.fixture.ShortPatience;
import org.queuemed.realtime.fixture.TestSocket;

import java.net.URI;

/** The service as it runs, with a real Redis, and the words to talk about it. */
@QuarkusTestResource(BackendsForTests.class)
@QuarkusTestResource(ShortPatience.class)
abstract class LiveService {

    @TestHTTPResource("/ws/queue")
    URI socketAddress;

    @TestHTTPResource("/")
    URI root;

    final PublishedClinics clinics =
            new PublishedClinics(BackendsForTests.redis().port());

    TestSocket aSocket(String... headers) {
        return TestSocket.open(socketAddress, headers);
    }

    TestSocket aPatient(int number, AClinic clinic) {
        return aSocket().joins("join:patient", patient(number, clinic));
    }

    TestSocket aConsole(AClinic clinic, String accessToken) {
        return aSocket().joins("join:clinic", console(clinic, accessToken));
    }

    static String patient(int number, AClinic clinic) {
        return "{'patientToken':'golden-patient-" + number + "','clinicId':" + clinic.id() + "}";
    }

    static String console(AClinic clinic, String accessToken) {
        return "{'clinicId':" + clinic.id() + ",'accessToken':'" + accessToken + "'}";
    }
}
