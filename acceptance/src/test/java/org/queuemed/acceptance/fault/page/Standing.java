package org.queuemed.acceptance.fault.page;

import org.queuemed.acceptance.client.Event;

import java.util.Map;

/** The events that tell a patient where the ticket stands, and the status that each stands for. */
final class Standing {

    private static final Map<String, String> STATUS = Map.of(
            "position:updated", "WAITING",
            "patient:called", "CALLED",
            "ticket:started", "SERVING");

    private Standing() {}

    static boolean isTold(Event event) {
        return STATUS.containsKey(event.name()) || event.name().equals("ticket:ended");
    }

    /** Whether the turn is over; one who did not come may yet be put back in line. */
    static boolean isOver(Event event) {
        return event.name().equals("ticket:ended");
    }

    /** Whether it is over for good. */
    static boolean isOverForGood(Event event) {
        return isOver(event) && !statusIn(event).equals("NO_SHOW");
    }

    static String statusIn(Event event) {
        return STATUS.getOrDefault(event.name(), event.data().path("status").asText());
    }
}
