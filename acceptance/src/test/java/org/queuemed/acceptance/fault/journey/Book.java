package org.queuemed.acceptance.fault.journey;

import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.fault.page.Call;
import org.queuemed.acceptance.fault.page.Truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people of one clinic were answered, and count on. */
final class Book {

    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, String> ends = new HashMap<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<Call> made = new HashSet<>();
    private final List<String> faults = new ArrayList<>();
    private String status = "OPEN";

    synchronized void joined(Ticket ticket) {
        tickets.put(ticket.id(), ticket);
        if (!numbers.add(ticket.number())) {
            faults.add("number " + ticket.number() + " was given twice");
        }
    }

    synchronized void called(String ticketId, Call call) {
        calls.merge(ticketId, 1, Integer::sum);
        if (!made.add(call)) {
            faults.add(call + " was made twice");
        }
    }

    synchronized void ended(String ticketId, String as) {
        ends.put(ticketId, as);
    }

    /** One who did not come came after all. */
    synchronized void cameBack(String ticketId) {
        ends.remove(ticketId);
    }

    synchronized void turned(String newStatus) {
        status = newStatus;
    }

    /** Every ticket that was given. */
    synchronized List<Ticket> tickets() {
        return List.copyOf(tickets.values());
    }

    /** What was answered and is not so, or is so and was never answered. */
    synchronized List<String> faultsBefore(Truth truth) {
        List<String> found = new ArrayList<>(faults);
        Set<String> stored =
                truth.tickets().map(ticket -> ticket.path("ticketId").asText()).collect(Collectors.toSet());
        tickets.values().stream()
                .filter(ticket -> !stored.contains(ticket.id()))
                .forEach(lost -> found.add("ticket " + lost.label() + " is lost"));
        truth.tickets().forEach(ticket -> compare(ticket, found));
        if (!truth.queue().path("status").asText().equals(status)) {
            found.add("the queue should be " + status);
        }
        return found;
    }

    private void compare(JsonNode stored, List<String> found) {
        String id = stored.path("ticketId").asText();
        String label = "ticket " + stored.path("ticketLabel").asText();
        if (!tickets.containsKey(id)) {
            found.add(label + " was given to nobody");
        }
        if (calls.getOrDefault(id, 0) != stored.path("attempt").asInt()) {
            found.add(label + " was called " + stored.path("attempt") + " times, and " + calls.get(id) + " answered");
        }
        String end = ends.get(id);
        if (end != null && !end.equals(stored.path("status").asText())) {
            found.add(label + " should be " + end + " and is " + stored.path("status"));
        }
    }
}
