package org.queuemed.queue.journey;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.queuemed.queue.journey.Refusals.assertRefused;

/** One tap: the visit in the room is over, and the next patient is called. */
@QueueServiceTest
class CompletingCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Database database;

    @Inject
    MeterRegistry metrics;

    private Clinic clinic;
    private String inRoom;

    @BeforeEach
    void a_clinic_where_the_first_of_three_is_called() {
        clinic = Api.asAdmin().openClinic();
        Stream.of("Amina", "Bilal", "Chadi").forEach(name -> clinic.walkIn(Map.of("name", name)));
        inRoom = clinic.callNext().path("ticketId");
    }

    @Test
    void a_visit_under_way_ends_with_the_call() {
        clinic.step(inRoom, "start");

        JsonPath called = done(clinic.callNext(inRoom));

        JsonPath queue = clinic.queue();
        assertThat(called.getString("name")).isEqualTo("Bilal");
        assertThat(called.getString("status")).isEqualTo("CALLED");
        assertThat(queue.getList("entries.name")).containsExactly("Bilal", "Chadi");
        assertThat(queue.getList("ended.status")).containsExactly("SERVED");
        assertThat(queue.getInt("stats.served")).isEqualTo(1);
        assertThat(queue.getInt("stats.serving")).isZero();
        assertHistory("patient_joined", "patient_called", "visit_started", "visit_completed");
    }

    @Test
    void who_was_never_noted_as_come_is_served_too_and_came_when_called() {
        database.run("update ticket set called_at = called_at - interval '7 minutes' where id = ?", uuid(inRoom));

        done(clinic.callNext(inRoom));

        assertThat(clinic.queue().getList("ended.status")).containsExactly("SERVED");
        assertThat(clinic.queue().getInt("stats.averageService")).isGreaterThanOrEqualTo(7);
        assertHistory("patient_joined", "patient_called", "visit_started", "visit_completed");
        assertThat(of(inRoom, "started_at = called_at and ended_at >= called_at + interval '7 minutes'"))
                .isEqualTo(1);
    }

    @Test
    void both_are_one_change_at_one_version_and_one_message() {
        RedisWatch redis = new RedisWatch();
        awaitPublished(redis);
        List<String> commands = redis.monitor();

        Instant calledAt = Instant.parse(done(clinic.callNext(inRoom)).getString("calledAt"));

        JsonPath queue = clinic.queue();
        assertThat(Instant.parse(queue.getString("ended[0].endedAt"))).isEqualTo(calledAt);
        assertThat(queue.getLong("version")).isEqualTo(calledAt.toEpochMilli());
        awaitPublished(redis);
        assertThat(commands)
                .filteredOn(command -> command.contains("\"PUBLISH\"") && command.contains(key()))
                .hasSize(1);
        redis.close();
    }

    @Test
    void each_step_of_it_is_counted() {
        double started = counted("start");
        double completed = counted("complete");
        double called = counted("call");

        done(clinic.callNext(inRoom));

        assertThat(counted("start") - started).isEqualTo(1);
        assertThat(counted("complete") - completed).isEqualTo(1);
        assertThat(counted("call") - called).isEqualTo(1);
    }

    @Test
    void several_visits_end_with_one_call_also_of_a_chosen_one() {
        String second = clinic.callNext().path("ticketId");
        String chosen = clinic.walkIn(Map.of("name", "Dalia")).getString("ticketId");

        JsonPath called = done(clinic.api()
                .post(clinic.path() + "/calls", Map.of("ticketId", chosen, "completes", List.of(second, inRoom))));

        assertThat(called.getString("name")).isEqualTo("Dalia");
        assertThat(clinic.queue().getInt("stats.served")).isEqualTo(2);
        assertThat(clinic.queue().getList("entries.name")).containsExactly("Dalia", "Chadi");
    }

    @Test
    void one_button_is_enough_for_a_day() {
        String second = done(clinic.callNext(inRoom)).getString("ticketId");
        String third = done(clinic.callNext(second)).getString("ticketId");

        assertRefused(clinic.callNext(third), 409, "queue-empty");
        clinic.step(third, "start").then().statusCode(200);
        clinic.step(third, "complete").then().statusCode(200);
        assertThat(clinic.queue().getInt("stats.served")).isEqualTo(3);
    }

    @Test
    void repeated_with_its_key_it_is_done_once() {
        String key = UUID.randomUUID().toString();
        Map<String, List<String>> body = Map.of("completes", List.of(inRoom));

        Response first = clinic.api().post(clinic.path() + "/calls", body, key);
        Response second = clinic.api().post(clinic.path() + "/calls", body, key);

        assertThat(done(second).getString("name")).isEqualTo("Bilal");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(clinic.queue().getInt("stats.called")).isEqualTo(1);
        assertRefused(clinic.api().post(clinic.path() + "/calls", Map.of(), key), 422, "idempotency-key-reused");
    }

    @Test
    void where_nobody_waits_nothing_changes() {
        clinic.step(inRoom, "start");
        clinic.queue().getList("entries.ticketId", String.class).stream()
                .filter(ticket -> !ticket.equals(inRoom))
                .forEach(ticket -> clinic.step(ticket, "cancel"));

        assertChangesNothing(() -> assertRefused(clinic.callNext(inRoom), 409, "queue-empty"));

        assertThat(of(inRoom, "status = 'SERVING'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "no-show", "requeue", "cancel"})
    void whose_visit_is_over_or_never_began_cannot_be_completed_and_nobody_is_called(String before) {
        if (before.equals("complete")) {
            clinic.step(inRoom, "start");
        }
        clinic.step(inRoom, before).then().statusCode(200);

        assertChangesNothing(() -> assertRefused(clinic.callNext(inRoom), 409, "illegal-transition"));
    }

    @Test
    void one_that_cannot_be_completed_keeps_the_others_open_too() {
        String waiting = clinic.queue().getString("entries[1].ticketId");
        String foreign = clinic.api().openClinic().walkIn(Map.of()).getString("ticketId");

        assertChangesNothing(() -> {
            assertRefused(clinic.callNext(inRoom, waiting), 409, "illegal-transition");
            assertRefused(clinic.callNext(inRoom, foreign), 404, "no-such-ticket");
            assertRefused(clinic.callNext(inRoom, inRoom), 422, "rule-broken");
        });
    }

    @Test
    void twenty_end_with_one_call_and_not_one_more() {
        for (int number = 4; number <= 23; number++) {
            clinic.walkIn(Map.of());
        }
        List<String> called = Stream.generate(() -> clinic.callNext().<String>path("ticketId"))
                .limit(20)
                .toList();
        String[] oneTooMany = Stream.concat(Stream.of(inRoom), called.stream()).toArray(String[]::new);

        assertChangesNothing(() -> assertRefused(clinic.callNext(oneTooMany), 422, "rule-broken"));

        done(clinic.callNext(called.toArray(String[]::new)));
        assertThat(clinic.queue().getInt("stats.served")).isEqualTo(20);
    }

    private void assertChangesNothing(Runnable refused) {
        String before = clinic.queue().prettify();
        long events = database.number("select count(*) from ticket_event where clinic_id = ?", clinic.id());

        refused.run();

        assertThat(clinic.queue().prettify()).isEqualTo(before);
        assertThat(database.number("select count(*) from ticket_event where clinic_id = ?", clinic.id()))
                .isEqualTo(events);
    }

    private static JsonPath done(Response answer) {
        return answer.then().statusCode(200).extract().jsonPath();
    }

    /** What happened to who is in the room, in this order. */
    private void assertHistory(String... types) {
        String told =
                "select count(*) from (select array_agg(type order by id) told from ticket_event where ticket_id = ?) e"
                        + " where told = string_to_array(?, ',')";
        assertThat(database.number(told, uuid(inRoom), String.join(",", types))).isEqualTo(1);
    }

    private int of(String ticket, String condition) {
        return database.number("select count(*) from ticket where id = ? and " + condition, uuid(ticket));
    }

    private double counted(String step) {
        return metrics.get("queuemed.ticket.steps").tag("step", step).counter().count();
    }

    private void awaitPublished(RedisWatch redis) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(redis.ask("HGET", key(), "version"))
                        .isEqualTo(Long.toString(clinic.queue().getLong("version"))));
    }

    private String key() {
        return "clinic:{" + clinic.id() + "}";
    }

    private static UUID uuid(String ticket) {
        return UUID.fromString(ticket);
    }
}
