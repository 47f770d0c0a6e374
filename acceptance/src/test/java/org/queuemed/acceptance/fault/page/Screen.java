package org.queuemed.acceptance.fault.page;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Event;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.queuemed.acceptance.fault.page.Onlooker.unless;

/** A screen in a clinic's waiting room. */
public record Screen(int clinicId, String token) implements Onlooker {

    @Override
    public String path() {
        return "/ws/display";
    }

    @Override
    public String joinEvent() {
        return "join:display";
    }

    @Override
    public Map<String, ?> joinData() {
        return Map.of("clinicId", clinicId, "displayToken", token);
    }

    @Override
    public Optional<String> differsFrom(Truth truth, History history) {
        Optional<Event> told = history.last("display:update");
        if (told.isEmpty()) {
            return Optional.of("shows nothing");
        }
        JsonNode shown = told.get().data();
        List<Call> calls = Call.stream(shown.path("calls")).map(Call::of).toList();
        List<String> next =
                Call.stream(shown.path("next")).map(JsonNode::asText).toList();
        return unless(calls.equals(truth.callsShown()), "shows " + calls + " where there are " + truth.callsShown())
                .or(() -> unless(shown.path("waiting").asInt() == truth.waiting(), "shows another number of waiting"))
                .or(() -> unless(next.equals(truth.next()), "shows " + next + " where " + truth.next() + " are next"))
                .or(() -> unless(shown.path("status").asText().equals(truth.status()), "shows another status"));
    }
}
