package org.queuemed.notification.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** In an application of its own, since there is no way back from here. */
@QuarkusTest
@TestProfile(DrainTest.ToTheEnd.class)
class DrainTest extends LiveService {

    @Inject
    Event<ShutdownDelayInitiatedEvent> shutdownDelay;

    @Test
    void a_full_house_lets_nobody_in_and_going_down_everybody_is_sent_elsewhere() throws Exception {
        AClinic clinic = clinics.published();
        List<TestSocket> phones =
                Stream.generate(() -> aPatient(14, clinic)).limit(5).toList();
        phones.forEach(TestSocket::next);
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        try (TestSocket oneTooMany = aSocket()) {
            assertThat(oneTooMany.closeCode()).isEqualTo(1013);
        }

        shutdownDelay.fire(new ShutdownDelayInitiatedEvent());

        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/poll/patient?clinicId=" + clinic.id()).statusCode()).isEqualTo(503);
        try (TestSocket late = aSocket()) {
            assertThat(late.closeCode()).isEqualTo(1012);
        }
        assertThat(phones).allSatisfy(phone -> assertThat(phone.closeCode()).isEqualTo(1012));
        assertThat(phones).allSatisfy(phone -> assertThat(phone.unread()).isEmpty());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static class ToTheEnd implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("queuemed.realtime.max-connections", "5");
        }
    }
}
