package org.queuemed.display.screen;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.event.DisplayCalled;
import org.queuemed.contract.event.DisplayUpdate;
import org.queuemed.contract.event.ServerEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a screen is told: the new calls first, as the old system had it, so that a screen begins to draw the eye before it
 * moves its lines; then all that it shows; then whether the clinic opened or closed.
 */
final class ScreenEvents {

    /** One call of one ticket: each recall is another. */
    private record CallKey(UUID ticketId, int attempt) {}

    private ScreenEvents() {}

    /** @param last null for a newcomer, who shows the calls but announces none: they are old */
    static List<ServerEvent> between(ScreenView last, ScreenView now) {
        List<ServerEvent> events = new ArrayList<>();
        if (last != null) {
            events.addAll(newCalls(last, now));
        }
        DisplayUpdate shown = update(now);
        if (last == null || !Objects.equals(shown, update(last))) {
            events.add(shown);
        }
        events.addAll(now.opening().newsSince(last == null ? null : last.opening()));
        return events;
    }

    private static List<DisplayCalled> newCalls(ScreenView last, ScreenView now) {
        Set<CallKey> known = last.calls().stream().map(ScreenEvents::key).collect(Collectors.toSet());
        // They are kept newest first, and announced in the order in which they were made.
        return now.calls().reversed().stream()
                .filter(call -> !known.contains(key(call)))
                .map(call ->
                        new DisplayCalled(call.ticketNumber(), call.ticketLabel(), call.room(), DisplayCalled.PULSE))
                .toList();
    }

    private static DisplayUpdate update(ScreenView view) {
        List<ClinicState.Call> calls = view.calls();
        return new DisplayUpdate(
                calls.isEmpty() ? null : calls.getFirst().ticketNumber(),
                view.waiting(),
                view.next(),
                calls.stream().map(ScreenEvents::line).toList());
    }

    private static DisplayUpdate.Call line(ClinicState.Call call) {
        return new DisplayUpdate.Call(
                call.ticketNumber(), call.ticketLabel(), call.room(), call.calledAt(), call.attempt());
    }

    private static CallKey key(ClinicState.Call call) {
        return new CallKey(call.ticketId(), call.attempt());
    }
}
