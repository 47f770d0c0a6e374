package org.queuemed.acceptance.fault.page;

import com.fasterxml.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What PostgreSQL says of a clinic, read over REST: the one thing that every page is compared with.
 *
 * @param queue as staff read it
 * @param forgotten tickets of the day that ended too long ago, or before too many others, to stand there
 */
public record Truth(JsonNode queue, List<JsonNode> forgotten) {

    /** More than a screen shows lines for. */
    private static final int CALLS_SHOWN = 6;

    private static final int LABELS_SHOWN = 5;

    /** Of a queue in which so few tickets have ended that all of them stand there. */
    public Truth(JsonNode queue) {
        this(queue, List.of());
    }

    String status() {
        return queue.path("status").asText();
    }

    int waiting() {
        return queue.at("/stats/waiting").asInt();
    }

    /** The tickets that are not over, in the order in which staff see them. */
    Stream<JsonNode> open() {
        return Call.stream(queue.path("entries"));
    }

    /** All of the day. */
    public Stream<JsonNode> tickets() {
        return Stream.concat(listed(queue), forgotten.stream());
    }

    /** Those that stand there. */
    public static Stream<JsonNode> listed(JsonNode queue) {
        return Stream.concat(Call.stream(queue.path("entries")), Call.stream(queue.path("ended")));
    }

    public Optional<JsonNode> ticket(String ticketId) {
        return tickets()
                .filter(ticket -> ticket.path("ticketId").asText().equals(ticketId))
                .findAny();
    }

    List<String> next() {
        return open().filter(Truth::isWaiting)
                .limit(LABELS_SHOWN)
                .map(ticket -> ticket.path("ticketLabel").asText())
                .toList();
    }

    List<Call> callsShown() {
        return open().filter(ticket -> !isWaiting(ticket))
                .sorted(Comparator.comparing((JsonNode ticket) ->
                                Instant.parse(ticket.path("calledAt").asText()))
                        .reversed())
                .limit(CALLS_SHOWN)
                .map(Call::of)
                .toList();
    }

    private static boolean isWaiting(JsonNode ticket) {
        return ticket.path("status").asText().equals("WAITING");
    }
}
