package org.queuemed.queue.journey;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.TokenHash;
import org.queuemed.local.backend.BackendsForTests;
import org.queuemed.queue.journey.Api.Clinic;
import org.queuemed.redis.WholeMarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QueueServiceTest
class PublicationTest {

    /** On a busy machine: a Redis that comes back is met by backing off, and then by the next round of the reconciler. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    private final RedisWatch redis = new RedisWatch();
    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @AfterEach
    void stop_watching() {
        redis.close();
    }

    @Test
    void a_change_is_one_message_however_many_wait() {
        IntStream.range(0, 20).forEach(n -> clinic.join());
        awaitPublished(clinic.queue().getLong("version"));
        List<String> commands = redis.monitor();

        clinic.callNext().then().statusCode(200);

        awaitPublished(version());
        assertThat(commands.stream().filter(command -> command.contains("\"PUBLISH\"")))
                .filteredOn(command -> command.contains(key()))
                .hasSize(1);
    }

    @Test
    void no_name_and_no_token_ever_reaches_redis() {
        List<String> commands = redis.monitor();

        JsonPath joined = clinic.join();
        clinic.walkIn(Map.of("name", "Zebulon Quirke"));
        clinic.callNext();
        awaitPublished(version());

        String said = String.join("\n", commands);
        assertThat(said).contains(TokenHash.of(joined.getString("patientToken")));
        assertThat(said)
                .doesNotContain("Zebulon")
                .doesNotContain("Quirke")
                .doesNotContain(joined.getString("patientToken"));
    }

    @Test
    void what_is_published_is_what_staff_read() {
        clinic.join();
        clinic.join();
        clinic.callNext();
        JsonPath queue = clinic.queue();

        JsonNode state = awaitPublished(queue.getLong("version"));

        assertThat(state.get("status").asText()).isEqualTo("OPEN");
        assertThat(state.at("/stats/waiting").asInt()).isEqualTo(1);
        assertThat(state.at("/stats/called").asInt()).isEqualTo(1);
        assertThat(state.findValuesAsText("ticketLabel")).contains("1", "2");
        assertThat(state.at("/calls/0/ticketNumber").asInt()).isEqualTo(1);
    }

    @Test
    void of_the_many_who_left_everyone_of_the_last_minute_stays_in_it_and_the_last_thirty() {
        int many = 34;
        IntStream.range(0, many).forEach(n -> clinic.step(clinic.join().getString("ticketId"), "cancel"));

        assertThat(awaitPublished(version()).get("ended")).hasSize(many);

        database.run("update ticket set ended_at = ended_at - interval '5 minutes' where clinic_id = ?", clinic.id());
        clinic.join();

        JsonNode ended = awaitPublished(version()).get("ended");
        assertThat(ended).hasSize(30);
        assertThat(ended.get(0).get("ticketNumber").asInt()).isEqualTo(many);
    }

    @Test
    void a_redis_that_comes_back_empty_is_filled_again() {
        clinic.join();
        awaitPublished(version());

        BackendsForTests.redis().close();
        clinic.callNext().then().statusCode(200);
        clinic.join();
        // Nothing is restarted, and nobody is sent elsewhere, for want of Redis.
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        BackendsForTests.redis().restart();

        JsonNode state = awaitPublished(version());
        assertThat(state.at("/stats/called").asInt()).isEqualTo(1);
        assertThat(state.at("/stats/waiting").asInt()).isEqualTo(1);
    }

    @Test
    void a_redis_that_comes_back_empty_is_not_said_to_hold_everything_before_it_does() {
        BackendsForTests.redis().close();
        BackendsForTests.redis().restart();

        await().until(() -> WholeMarks.ALL.stream().allMatch(mark -> "1".equals(redis.ask("EXISTS", mark))));
        assertThat(redis.ask("EXISTS", key())).isEqualTo("1");
    }

    @Test
    void a_state_that_never_left_after_its_commit_is_published_by_comparison() {
        clinic.join();
        long version = version();
        awaitPublished(version);

        redis.ask("HSET", key(), "version", Long.toString(version - 1), "state", "{}");

        assertThat(awaitPublished(version).at("/stats/waiting").asInt()).isEqualTo(1);
    }

    @Test
    void a_database_from_a_backup_rises_above_what_was_published() {
        clinic.join();
        awaitPublished(version());
        long fromTheFuture = version() + 3_600_000;

        redis.ask("HSET", key(), "version", Long.toString(fromTheFuture), "state", "{}");

        assertThat(awaitPublishedAbove(fromTheFuture).at("/stats/waiting").asInt())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_version_is_overwritten_and_stops_nobody_else() {
        Clinic other = clinic.api().openClinic();
        clinic.join();
        awaitPublished(version());

        redis.ask("HSET", key(), "version", "not a number", "state", "{}");
        redis.ask("DEL", "clinic:{" + other.id() + "}");

        awaitPublished(version());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(redis.ask("HGET", "clinic:{" + other.id() + "}", "version"))
                        .isEqualTo(Long.toString(other.queue().getLong("version"))));
    }

    @Test
    void a_version_that_no_clock_could_have_made_does_not_become_the_clinics_time() {
        clinic.join();
        long version = version();
        awaitPublished(version);
        long inAYear = version + 365L * 24 * 3_600_000;

        redis.ask("HSET", key(), "version", Long.toString(inAYear), "state", "{}");

        assertThat(awaitPublished(version).at("/stats/waiting").asInt()).isEqualTo(1);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void a_redis_that_freezes_is_caught_up_with_when_it_thaws() throws Exception {
        clinic.join();
        awaitPublished(version());
        long pid = Long.parseLong(redis.info("process_id"));

        signal("STOP", pid);
        try {
            clinic.callNext().then().statusCode(200);
            clinic.join();
        } finally {
            signal("CONT", pid);
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Long.toString(version()).equals(published()));
        assertThat(state().at("/stats/called").asInt()).isEqualTo(1);
    }

    private static void signal(String name, long pid) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    }

    private long version() {
        return clinic.queue().getLong("version");
    }

    private String key() {
        return "clinic:{" + clinic.id() + "}";
    }

    private JsonNode awaitPublished(long version) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(published()).isEqualTo(Long.toString(version)));
        return state();
    }

    private JsonNode awaitPublishedAbove(long version) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Long.parseLong(published())).isGreaterThan(version));
        return state();
    }

    private String published() {
        return redis.ask("HGET", key(), "version");
    }

    private JsonNode state() {
        try {
            return ContractJson.mapper().readTree(redis.ask("HGET", key(), "state"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("what is published is no JSON", e);
        }
    }
}
