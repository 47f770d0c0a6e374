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

        String replaced = rotated();

        assertThat(replaced).isNotEqualTo(old).isEqualTo(clinic.joinToken());
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
        rotated();
        clinic.turn("CLOSED");

        assertRefused(join(old), 410, "join-code-expired");
    }

    @Test
    void a_code_that_never_was_is_not_there() {
        assertRefused(join("never-was"), 404, "no-such-join-code");
    }

    @Test
    void screens_show_a_code_from_the_clinics_creation_on_and_the_one_that_replaces_it_at_once() {
        String first = awaitAnotherCodeThan(null);
        assertThat(clinic.joinToken()).isEqualTo(first);

        String second = rotated();

        assertThat(second).isNotEqualTo(first);
        await().untilAsserted(() -> assertThat(shownCode()).isEqualTo(second));
    }

    @Test
    void a_new_code_takes_its_place_by_itself_while_the_poster_stays_good() {
        String poster = awaitAnotherCodeThan(null);
        endsIn("44 days 23 hours");

        String shown = awaitAnotherCodeThan(poster);

        assertThat(clinic.joinToken()).isEqualTo(shown);
        assertThat(join(poster).statusCode()).isEqualTo(201);
        assertThat(join(shown).statusCode()).isEqualTo(201);
    }

    @Test
    void no_code_takes_its_place_before_half_its_time_is_over() {
        endsIn("45 days 1 hour");

        aRoundIsOver();

        assertThat(codes()).isEqualTo(1);
    }

    @Test
    void a_clinic_without_a_valid_code_is_given_one_and_be_it_closed() {
        clinic.turn("CLOSED");
        String ended = awaitAnotherCodeThan(null);
        endsIn("-1 hour");
        String given = awaitAnotherCodeThan(ended);

        database.run("delete from join_code where clinic_id = ?", clinic.id());
        awaitAnotherCodeThan(given);
    }

    @Test
    void a_replaced_code_takes_with_it_the_one_before_that_was_still_good() {
        String poster = "poster-of-" + clinic.id();
        database.run("insert into join_code values (?, ?, now(), now() + interval '44 days')", poster, clinic.id());
        assertThat(join(poster).statusCode()).isEqualTo(201);

        rotated();

        assertRefused(join(poster), 410, "join-code-expired");
    }

    @Test
    void reading_the_code_again_changes_nothing() {
        clinic.joinToken();
        long version = clinic.queue().getLong("version");

        clinic.joinToken();

        assertThat(clinic.queue().getLong("version")).isEqualTo(version);
    }

    @Test
    void whoever_finds_none_at_the_same_instant_is_given_the_same() throws Exception {
        Callable<String> asked = clinic::joinToken;
        database.run("delete from join_code where clinic_id = ?", clinic.id());

        assertThat(Set.copyOf(Together.run(List.of(asked, asked, asked, asked))))
                .hasSize(1);
        assertThat(codes()).isEqualTo(1);
    }

    private String rotated() {
        return clinic.api()
                .post(clinic.path() + "/join-code/rotation")
                .then()
                .statusCode(200)
                .extract()
                .path("joinToken");
    }

    private void endsIn(String time) {
        database.run(
                "update join_code set expires_at = now() + cast(? as interval) where clinic_id = ?", time, clinic.id());
    }

    private int codes() {
        return database.number("select count(*) from join_code where clinic_id = ?", clinic.id());
    }

    /** All clinics are looked at in one round: where another one was renewed twice, the first round is over. */
    private void aRoundIsOver() {
        Clinic other = Api.asAdmin().closedClinic();
        for (int round = 0; round < 2; round++) {
            database.run("delete from join_code where clinic_id = ?", other.id());
            await().until(() -> database.number("select count(*) from join_code where clinic_id = ?", other.id()) == 1);
        }
    }

    /** The next one that screens are told of; the first one after null. */
    private String awaitAnotherCodeThan(String token) {
        return await().until(this::shownCode, shown -> shown != null && !shown.equals(token));
    }

    /** The one that screens are told of now; null where it is none. */
    private String shownCode() {
        String state = redis.hash(String.class).hget("clinic:{" + clinic.id() + "}", "state");
        return state == null ? null : new JsonPath(state).getString("settings.joinToken");
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
