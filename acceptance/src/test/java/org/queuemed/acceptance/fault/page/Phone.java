package org.queuemed.acceptance.fault.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.Ticket;

import java.util.Map;
import java.util.Optional;

import static org.queuemed.acceptance.fault.page.Onlooker.unless;

/** The patient with that ticket. */
public record Phone(Ticket ticket) implements Onlooker {

    @Override
    public String path() {
        return "/ws/queue";
    }

    @Override
    public String joinEvent() {
        return "join:patient";
    }

    @Override
    public Map<String, ?> joinData() {
        return Map.of("patientToken", ticket.token(), "clinicId", ticket.clinicId());
    }

    @Override
    public Optional<String> differsFrom(Truth truth, History history) {
        JsonNode stored = truth.ticket(ticket.id()).orElseThrow();
        Optional<Event> told = history.lastStanding();
        if (told.isEmpty()) {
            return Optional.of("shows nothing");
        }
        if (Standing.isOver(told.get())) {
            // who has gone home is told no more of the queue
            return differs(stored, told.get());
        }
        return differs(stored, told.get())
                .or(() -> unless(
                        history.lastStatus().equals(truth.status()),
                        "takes the queue for " + history.lastStatus() + ", which is " + truth.status()));
    }

    private static Optional<String> differs(JsonNode stored, Event told) {
        String status = Standing.statusIn(told);
        if (!status.equals(stored.path("status").asText())) {
            return Optional.of("shows " + status + " and is " + stored.path("status"));
        }
        return switch (status) {
            case "WAITING" -> same("position", stored, told);
            case "CALLED" -> same("attempt", stored, told).or(() -> same("room", stored, told));
            default -> Optional.empty();
        };
    }

    private static Optional<String> same(String member, JsonNode stored, Event told) {
        JsonNode shown = told.data().path(member);
        return unless(
                shown.equals(stored.path(member)),
                "shows " + member + " " + shown + " where it is " + stored.path(member));
    }
}
