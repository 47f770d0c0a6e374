package org.queuemed.acceptance.fault;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.core.ConditionFactory;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.cluster.Cluster;
import org.queuemed.acceptance.fault.page.Truth;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A clinic with three patients, each with a phone, a console and a screen; none of them ever connects again. */
record Practice(
        Clinic clinic, List<Ticket> tickets, List<SocketClient> phones, SocketClient console, SocketClient screen)
        implements AutoCloseable {

    /** Somebody who would still wait for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A heartbeat of the feed has not come back by then, nor the next. */
    private static final int STALE_MILLIS = 3_000;

    /** Who pings more often than once a second is not answered. */
    private static final Duration BETWEEN_PINGS = Duration.ofMillis(1_500);

    static Practice open(Cluster cluster) {
        Clinic made = Clinic.open(cluster.address(), cluster.adminPassword());
        Clinic clinic = new Clinic(made.api().waitingFor(PATIENCE), made.id());
        List<Ticket> tickets = clinic.join(3);
        List<SocketClient> phones =
                tickets.stream().map(clinic.sockets()::phone).toList();
        phones.forEach(phone -> phone.next("position:updated"));
        SocketClient console = clinic.sockets().console();
        console.next("queue:updated", shown -> shown.data().path("entries").size() == 3);
        SocketClient screen = clinic.sockets().screen();
        screen.next("display:update", shown -> shown.data().path("waiting").asInt() == 3);
        return new Practice(clinic, tickets, phones, console, screen);
    }

    Ticket second() {
        return tickets.get(1);
    }

    /** The doctor calls, and is told from PostgreSQL who comes. */
    Ticket calls() {
        return called(clinic.call());
    }

    /** The doctor insists. */
    Ticket callsAtLast(String key) {
        return called(patiently().until(() -> clinic.call(key), answer -> answer.status() != 503));
    }

    private Ticket called(Answer answer) {
        String id = answer.expect(200).json().path("ticketId").asText();
        return tickets.stream()
                .filter(ticket -> ticket.id().equals(id))
                .findAny()
                .orElseThrow();
    }

    void refusesToCall(String key) {
        Answer answer = clinic.call(key);
        answer.expectProblem(503, "unavailable");
        assertThat(answer.header("retry-after")).isEqualTo("2");
    }

    /** Somebody else opens the page of that ticket, and is told where it stands. */
    void takesIn(Ticket ticket) {
        try (SocketClient newcomer = clinic.sockets().phone(ticket)) {
            assertThat(newcomer.next("position:updated").data().path("position").asInt())
                    .isPositive();
        }
    }

    /** Those who are there learn that what they see may be old. */
    void isStale() {
        Stream.concat(phones.stream(), Stream.of(console, screen))
                .forEach(client ->
                        patiently().pollInterval(BETWEEN_PINGS).until(() -> age(client), age -> age > STALE_MILLIS));
    }

    private static long age(SocketClient client) {
        client.send("{\"event\":\"ping\"}");
        return client.next("pong").data().path("age").asLong();
    }

    /** On the connections that they had all the time. */
    void isToldOf(Ticket ticket) {
        phones.get(tickets.indexOf(ticket)).next("patient:called");
        screen.next("display:called", call -> call.data().path("ticketNumber").asInt() == ticket.number());
        console.next("queue:updated", shown -> isCalled(shown.data().path("entries"), ticket));
    }

    private static boolean isCalled(JsonNode entries, Ticket ticket) {
        for (JsonNode entry : entries) {
            if (entry.path("ticketId").asText().equals(ticket.id())) {
                return entry.path("status").asText().equals("CALLED");
            }
        }
        return false;
    }

    /** One was called, once, and who comes back now is told so too. */
    void isTrue() {
        JsonNode queue = clinic.queue();
        assertThat(new Truth(queue)
                        .tickets()
                        .mapToInt(ticket -> ticket.path("attempt").asInt())
                        .sum())
                .isEqualTo(1);
        try (SocketClient again = clinic.sockets().console()) {
            again.next(
                    "queue:updated",
                    shown -> shown.version() >= queue.path("version").asLong());
        }
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200));
    }

    @Override
    public void close() {
        phones.forEach(SocketClient::close);
        console.close();
        screen.close();
    }
}
