package org.queuemed.acceptance.fault.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import static org.queuemed.acceptance.fault.page.Onlooker.unless;

/** The staff of that clinic. */
public record Console(Clinic clinic) implements Onlooker {

    private static final List<String> FIGURES = List.of("waiting", "called", "serving", "served", "noShow");

    @Override
    public String path() {
        return "/ws/queue";
    }

    @Override
    public String joinEvent() {
        return "join:clinic";
    }

    @Override
    public Map<String, ?> joinData() {
        return Map.of("clinicId", clinic.id(), "accessToken", clinic.api().accessToken());
    }

    @Override
    public Optional<String> differsFrom(Truth truth, History history) {
        Optional<Event> told = history.last("queue:updated");
        if (told.isEmpty()) {
            return Optional.of("shows nothing");
        }
        JsonNode shown = told.get().data();
        List<String> entries = rows(Call.stream(shown.path("entries")));
        List<String> stored = rows(truth.open());
        return unless(entries.equals(stored), "shows " + entries + " where there are " + stored)
                .or(() -> unless(shown.path("status").asText().equals(truth.status()), "shows another status"))
                .or(() -> FIGURES.stream()
                        .filter(figure -> !shown.path("stats")
                                .path(figure)
                                .equals(truth.queue().path("stats").path(figure)))
                        .findFirst()
                        .map(figure -> "shows another figure: " + figure));
    }

    /** What a row says; the wait is left out, as it is reckoned anew at each look. */
    private static List<String> rows(Stream<JsonNode> tickets) {
        return tickets.map(ticket -> "%s %s %s %s %s"
                        .formatted(
                                ticket.path("ticketLabel").asText(),
                                ticket.path("status").asText(),
                                ticket.path("position").asInt(),
                                ticket.path("attempt").asInt(),
                                ticket.path("room").asText()))
                .toList();
    }
}
