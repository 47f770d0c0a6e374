package org.queuemed.display.live;

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

    @TestHTTPResource("/ws/display")
    URI socketAddress;

    @TestHTTPResource("/")
    URI root;

    final PublishedClinics clinics =
            new PublishedClinics(BackendsForTests.redis().port());

    TestSocket aSocket() {
        return TestSocket.open(socketAddress);
    }

    TestSocket aScreen(AClinic clinic) {
        return aScreen(clinic, "golden-display-3");
    }

    TestSocket aScreen(AClinic clinic, String token) {
        return aSocket().joins("join:display", "{'clinicId':" + clinic.id() + ",'displayToken':'" + token + "'}");
    }
}
