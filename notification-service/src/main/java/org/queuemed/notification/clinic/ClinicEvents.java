package org.queuemed.notification.clinic;

import org.queuemed.contract.event.PatientCalled;
import org.queuemed.contract.event.QueueUpdated;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.notification.language.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a console is told: the queue, then the calls that are new in it, then whether it opened or closed. */
final class ClinicEvents {

    /** One call of one ticket: each recall is another. */
    private record Call(UUID ticketId, int attempt) {}

    private ClinicEvents() {}

    /** @param last null for a newcomer, who is told of no call: those are in the queue, and old */
    static List<ServerEvent> between(ClinicView last, ClinicView now) {
        List<ServerEvent> events = new ArrayList<>();
        if (last == null || !now.queue().equals(last.queue())) {
            events.add(now.queue());
        }
        if (last != null) {
            events.addAll(newCalls(last.queue(), now));
        }
        events.addAll(now.opening().newsSince(last == null ? null : last.opening()));
        return events;
    }

    private static List<PatientCalled> newCalls(QueueUpdated last, ClinicView now) {
        Set<Call> known = calledIn(last).stream().map(ClinicEvents::call).collect(Collectors.toSet());
        return calledIn(now.queue()).stream()
                .filter(entry -> !known.contains(call(entry)))
                .sorted(Comparator.comparing(QueueUpdated.Entry::calledAt))
                .map(entry -> event(entry, now.locale()))
                .toList();
    }

    /** Who was called and has not gone back to the line: with somebody at once, or still on the way. */
    private static List<QueueUpdated.Entry> calledIn(QueueUpdated queue) {
        return queue.entries().stream()
                .filter(entry -> entry.calledAt() != null)
                .filter(entry -> switch (entry.status()) {
                    case CALLED, SERVING -> true;
                    case WAITING, SERVED, NO_SHOW, LEFT, CANCELLED -> false;
                })
                .toList();
    }

    private static Call call(QueueUpdated.Entry entry) {
        return new Call(entry.ticketId(), entry.attempt());
    }

    private static PatientCalled event(QueueUpdated.Entry entry, Locale locale) {
        return new PatientCalled(
                entry.ticketNumber(),
                entry.ticketLabel(),
                entry.room(),
                Messages.called(locale),
                entry.calledAt(),
                entry.attempt());
    }
}
