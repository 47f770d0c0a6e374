package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.realtime.feed.Feed;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.FrozenRedis;
import org.queuemed.realtime.fixture.TestSocket;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
class OutageTest extends LiveService {

    @Inject
    Feed feed;

    @Test
    void a_message_that_was_lost_is_made_good() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();

            clinics.store(clinic.calls(14, "Cabinet 1", 1));

            assertThat(phone.nextEvent()).isEqualTo("patient:called");
        }
    }

    @Test
    void an_older_version_and_an_unreadable_message_change_nothing() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();
            long version = clinic.version();

            clinics.say(clinic, clinic.calls(14, "Cabinet 1", 1).at(version - 1).json());
            clinics.say(clinic, "{\"clinicId\":");
            clinics.say(clinic, "null");
            clinics.publish(clinic.at(version).starts(14));

            JsonNode next = phone.next();
            assertThat(next.get("event").textValue()).isEqualTo("ticket:started");
            assertThat(next.get("version").longValue()).isEqualTo(version + 1);
        }
    }

    @Test
    void a_clinic_that_nobody_looks_at_any_more_is_not_listened_to() {
        AClinic clinic = clinics.published();

        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();
            assertThat(clinics.listeners(clinic)).isEqualTo(1);
        }

        await().untilAsserted(() -> assertThat(clinics.listeners(clinic)).isZero());
    }

    @Test
    void what_a_phone_is_told_on_asking_grows_old_with_a_frozen_redis_and_is_young_again_after() {
        try (TestSocket phone = aPatient(14, clinics.published())) {
            phone.next();
            await().untilAsserted(() -> assertThat(ageToldTo(phone)).isLessThan(2_000));

            try (FrozenRedis frozen = FrozenRedis.freeze(BackendsForTests.redis())) {
                await().untilAsserted(() -> assertThat(ageToldTo(phone)).isGreaterThan(4_000));
            }

            await().untilAsserted(() -> assertThat(ageToldTo(phone)).isLessThan(2_000));
        }
    }

    @Test
    void redis_goes_and_comes_back_empty_and_no_socket_notices_but_by_news() throws Exception {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();

            BackendsForTests.redis().close();
            await().untilAsserted(() -> assertThat(feed.isLive()).isFalse());
            assertThat(status("/q/health/ready")).isEqualTo(503);
            assertThat(status("/q/health/live")).isEqualTo(200);
            try (TestSocket other = aPatient(14, clinics.unpublished())) {
                // Without a feed nobody can say that there is no such clinic.
                assertThat(other.closeCode()).isEqualTo(1013);
            }

            BackendsForTests.redis().restart();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(feed.isLive()).isTrue());
            clinics.publish(clinic.calls(14, "Cabinet 1", 1));

            assertThat(phone.nextEvent()).isEqualTo("patient:called");
            assertThat(phone.isOpen()).isTrue();
            assertThat(status("/q/health/ready")).isEqualTo(200);
        }
    }

    private static long ageToldTo(TestSocket phone) {
        phone.says("{\"event\":\"ping\"}");
        JsonNode pong = phone.next();
        assertThat(pong.get("event").textValue()).isEqualTo("pong");
        return pong.at("/data/age").longValue();
    }

    private int status(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
