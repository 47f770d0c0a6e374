package org.queuemed.display.screen;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.event.DisplayCalled;
import org.queuemed.contract.event.DisplayUpdate;
import org.queuemed.contract.event.ServerEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a screen is told: the new calls first, as the old system had it, so that a screen begins to draw the eye before it
 * moves its lines; then all that it shows; then whether the clinic opened or closed.
 */
final class ScreenEvents {

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

    /**
     * The calls made since. Only some calls are shown: when one of them ends, an older one that was hidden takes its line,
     * and must not be announced. Each call and recall of a clinic has an instant of its own, and they grow.
     */
    private static List<DisplayCalled> newCalls(ScreenView last, ScreenView now) {
        Instant newest = last.calls().stream()
                .map(ClinicState.Call::calledAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
        // They are kept newest first, and announced in the order in which they were made.
        return now.calls().reversed().stream()
                .filter(call -> call.calledAt().isAfter(newest))
                .map(call ->
                        new DisplayCalled(call.ticketNumber(), call.ticketLabel(), call.room(), DisplayCalled.PULSE))
                .toList();
    }

    private static DisplayUpdate update(ScreenView view) {
        List<ClinicState.Call> calls = view.calls();
        return new DisplayUpdate(
                view.opening().status(),
                view.opening().message(),
                clinic(view.clinic()),
                calls.isEmpty() ? null : calls.getFirst().ticketNumber(),
                view.waiting(),
                view.next(),
                calls.stream().map(ScreenEvents::line).toList());
    }

    private static DisplayUpdate.Clinic clinic(ClinicState.Settings settings) {
        return new DisplayUpdate.Clinic(
                settings.name(),
                settings.locale(),
                settings.languages(),
                settings.timeZone(),
                settings.notice(),
                settings.voice(),
                settings.joinToken());
    }

    private static DisplayUpdate.Call line(ClinicState.Call call) {
        return new DisplayUpdate.Call(
                call.ticketNumber(), call.ticketLabel(), call.room(), call.calledAt(), call.attempt());
    }
}
