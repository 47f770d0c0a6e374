package org.queuemed.notification.patient;

import org.queuemed.contract.event.PatientCalled;
import org.queuemed.contract.event.PositionUpdated;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.contract.event.TicketEnded;
import org.queuemed.contract.event.TicketStarted;
import org.queuemed.notification.language.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a patient is told: first of the own ticket, then of the clinic. */
final class PatientEvents {

    private PatientEvents() {}

    /** @param last null for a newcomer */
    static List<ServerEvent> between(PatientView last, PatientView now) {
        List<ServerEvent> events = new ArrayList<>();
        if (last == null || isNews(last.standing(), now.standing())) {
            events.add(event(now));
        }
        events.addAll(now.opening().newsSince(last == null ? null : last.opening()));
        return events;
    }

    /** Of two calls the later is news by its attempt; so is another room, since the patient must go there instead. */
    private static boolean isNews(Standing last, Standing now) {
        if (last instanceof Standing.Called before && now instanceof Standing.Called called) {
            return called.attempt() > before.attempt() || !Objects.equals(called.room(), before.room());
        }
        return !now.equals(last);
    }

    private static ServerEvent event(PatientView view) {
        return switch (view.standing()) {
            case Standing.Waiting waiting -> new PositionUpdated(waiting.position(), waiting.estimatedWait());
            case Standing.Called called ->
                new PatientCalled(
                        called.ticketNumber(),
                        called.ticketLabel(),
                        called.room(),
                        Messages.called(view.locale()),
                        called.calledAt(),
                        called.attempt());
            case Standing.Serving serving ->
                new TicketStarted(serving.ticketNumber(), serving.ticketLabel(), serving.room());
            case Standing.Over over -> new TicketEnded(over.status());
        };
    }
}
