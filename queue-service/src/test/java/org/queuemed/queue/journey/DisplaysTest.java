package org.queuemed.queue.journey;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.TokenHash;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class DisplaysTest {

    @Inject
    RedisDataSource redis;

    private Clinic clinic;
    private String displays;

    @BeforeEach
    void a_clinic_with_a_manager() {
        Clinic made = Api.asAdmin().closedClinic();
        clinic = made.as(Colleague.aManagerOf(made));
        displays = clinic.path() + "/displays";
    }

    @Test
    void the_token_of_a_screen_is_shown_once() {
        Response admitted = clinic.api().post(displays, Map.of("name", " Entrance "));

        admitted.then().statusCode(201).body("name", equalTo("Entrance"));
        String token = admitted.path("displayToken");
        assertThat(token).matches("[A-Za-z0-9_-]{22,}");
        assertThat(admitted.header("Location"))
                .endsWith("/api/v1" + displays + "/" + admitted.path("displayId"))
                .doesNotContain(token);
        Response list = clinic.api().get(displays);
        list.then().statusCode(200).body("name", equalTo(List.of("Entrance")));
        assertThat(list.asString()).doesNotContain(token).doesNotContain(TokenHash.of(token));
    }

    @Test
    void no_two_screens_have_the_same_token() {
        String first = admit("Left").path("displayToken");
        String second = admit("Left").path("displayToken");

        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void the_display_service_knows_a_screen_by_the_hash_of_its_token_until_it_is_revoked() {
        Response screen = admit("Entrance");
        Response other = admit("Corridor");
        awaitPublishedHashes(hashOf(screen), hashOf(other));

        clinic.api().delete(displays + "/" + screen.path("displayId")).then().statusCode(204);

        awaitPublishedHashes(hashOf(other));
        assertThat(published()).doesNotContain(other.<String>path("displayToken"));
        clinic.api().get(displays).then().body("name", equalTo(List.of("Corridor")));
        assertRefused(clinic.api().delete(displays + "/" + screen.path("displayId")), 404, "no-such-display");
    }

    @Test
    void a_screen_is_not_revoked_by_another_clinic() {
        int screen = admit("Entrance").path("displayId");
        Clinic another = Api.asAdmin().closedClinic();

        assertRefused(another.api().delete(another.path() + "/displays/" + screen), 404, "no-such-display");

        clinic.api().get(displays).then().body("displayId", equalTo(List.of(screen)));
    }

    @Test
    void screens_are_for_managers() {
        Api staff = Colleague.aMemberOfStaffOf(clinic.as(Api.asAdmin()));

        assertRefused(staff.post(displays, Map.of("name", "Entrance")), 403, "not-yours");
        assertRefused(staff.get(displays), 403, "not-yours");
        assertRefused(staff.delete(displays + "/1"), 403, "not-yours");
    }

    private Response admit(String name) {
        return clinic.api().post(displays, Map.of("name", name));
    }

    private void awaitPublishedHashes(String... hashes) {
        await().untilAsserted(() -> assertThat(new JsonPath(published()).<String>getList("displays.tokenHash"))
                .containsExactly(hashes));
    }

    private String published() {
        return redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state");
    }

    private static String hashOf(Response screen) {
        return TokenHash.of(screen.path("displayToken"));
    }
}
