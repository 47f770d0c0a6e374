package org.queuemed.contract.event;

import java.time.Instant;
import java.util.List;

/**
 * All that a screen shows.
 *
 * @param calledNumber the number of the newest call still shown, null where there is none
 * @param waiting how many wait
 * @param next the labels that follow, in order
 * @param calls the calls still shown, newest first
 */
public record DisplayUpdate(Integer calledNumber, int waiting, List<String> next, List<Call> calls)
        implements ServerEvent {

    /** One line of the screen. {@code attempt} grows with each recall, so that a screen can tell it from the first. */
    public record Call(int ticketNumber, String ticketLabel, String room, Instant calledAt, int attempt) {}

    @Override
    public String event() {
        return "display:update";
    }
}
