package org.queuemed.acceptance.fault.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Event;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One call of one ticket of a clinic: a recall is another. */
public record Call(int ticketNumber, int attempt) {

    /** The calls that stand in what was told, whoever it was told to. */
    static List<Call> in(Event event) {
        return switch (event.name()) {
            case "patient:called" -> List.of(of(event.data()));
            case "display:update" ->
                stream(event.data().path("calls")).map(Call::of).toList();
            case "queue:updated" ->
                stream(event.data().path("entries"))
                        .filter(entry -> entry.path("status").asText().equals("CALLED"))
                        .map(Call::of)
                        .toList();
            default -> List.of();
        };
    }

    static Call of(JsonNode told) {
        return new Call(told.path("ticketNumber").asInt(), told.path("attempt").asInt());
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return "call " + attempt + " of " + ticketNumber;
    }
}
