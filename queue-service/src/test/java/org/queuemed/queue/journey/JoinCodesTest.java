package org.queuemed.queue.journey;

import io.quarkus.redis.datasource.RedisDataSource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.joining.QrReader;
import org.queuemed.queue.journey.Api.Clinic;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class JoinCodesTest {

    @Inject
    Database database;

    @Inject
    RedisDataSource redis;

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void the_code_is_a_link_that_cannot_be_guessed_and_ends() {
        JsonPath code = code();

        assertThat(code.getString("joinToken")).matches("[A-Za-z0-9_-]{22,}");
        assertThat(code.getString("joinUrl")).isEqualTo("http://localhost:8080/join/" + code.getString("joinToken"));
        assertThat(Instant.parse(code.getString("expiresAt")))
                .isCloseTo(Instant.now().plus(Duration.ofDays(90)), within(Duration.ofMinutes(5)));
    }

    @Test
    void the_code_stays_the_same_until_it_is_replaced() {
        assertThat(code().getString("joinToken")).isEqualTo(code().getString("joinToken"));
    }

    @Test
    void whoever_accepts_anything_reads_json() {
        Response answer = clinic.api().request().accept("*/*").get("/api/v1" + clinic.path() + "/join-code");

        assertThat(answer.contentType()).startsWith("application/json");
    }

    @Test
    void the_picture_carries_the_link() throws Exception {
        Response answer = drawn("image/png");

        assertThat(answer.contentType()).isEqualTo("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
        assertThat(QrReader.read(image)).isEqualTo(code().getString("joinUrl"));
    }

    @Test
    void the_drawing_carries_the_link() throws Exception {
        Response answer = drawn("image/svg+xml");

        assertThat(answer.contentType()).startsWith("image/svg+xml");
        assertThat(Painted.codeIn(answer.asByteArray())).isEqualTo(code().getString("joinUrl"));
    }

    @Test
    void a_replaced_code_is_expired_at_once() {
        String old = clinic.joinToken();

        Response replaced = clinic.api().post(clinic.path() + "/join-code/rotation");

        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(replaced.<String>path("joinToken")).isNotEqualTo(old).isEqualTo(clinic.joinToken());
        assertRefused(join(old), 410, "join-code-expired");
        assertThat(join(clinic.joinToken()).statusCode()).isEqualTo(201);
    }

    @Test
    void an_expired_code_lets_nobody_in_and_another_takes_its_place() {
        String old = clinic.joinToken();
        database.run("update join_code set expires_at = now() - interval '1 second' where token = ?", old);

        assertRefused(join(old), 410, "join-code-expired");

        assertThat(clinic.joinToken()).isNotEqualTo(old);
        assertThat(join(clinic.joinToken()).statusCode()).isEqualTo(201);
    }

    @Test
    void an_expired_code_of_a_closed_queue_is_expired_before_all() {
        String old = clinic.joinToken();
        clinic.api().post(clinic.path() + "/join-code/rotation");
        clinic.turn("CLOSED");

        assertRefused(join(old), 410, "join-code-expired");
    }

    @Test
    void a_code_that_never_was_is_not_there() {
        assertRefused(join("never-was"), 404, "no-such-join-code");
    }

    @Test
    void screens_are_told_of_the_code_that_is_made_of_the_one_that_replaces_it_and_of_its_end() {
        awaitPublishedCode(null);

        String first = clinic.joinToken();
        awaitPublishedCode(first);

        String second = clinic.api()
                .post(clinic.path() + "/join-code/rotation")
                .then()
                .statusCode(200)
                .extract()
                .path("joinToken");
        assertThat(second).isNotEqualTo(first);
        awaitPublishedCode(second);

        database.run("update join_code set expires_at = now() where token = ?", second);
        awaitPublishedCode(null);
    }

    @Test
    void reading_the_code_again_changes_nothing() {
        clinic.joinToken();
        long version = clinic.queue().getLong("version");

        clinic.joinToken();

        assertThat(clinic.queue().getLong("version")).isEqualTo(version);
    }

    @Test
    void whoever_asks_for_the_first_code_at_the_same_instant_is_given_the_same() throws Exception {
        Callable<String> asked = clinic::joinToken;

        assertThat(Set.copyOf(Together.run(List.of(asked, asked, asked, asked))))
                .hasSize(1);
    }

    private void awaitPublishedCode(String token) {
        await().untilAsserted(() -> {
            String state = redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state");
            assertThat(state).isNotNull();
            assertThat(new JsonPath(state).getString("settings.joinToken")).isEqualTo(token);
        });
    }

    private JsonPath code() {
        return clinic.api()
                .get(clinic.path() + "/join-code")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response drawn(String kind) {
        return clinic.api().request().accept(kind).get("/api/v1" + clinic.path() + "/join-code");
    }

    private static Response join(String token) {
        return Api.asAnyone().post("/tickets", Map.of("joinToken", token));
    }
}
