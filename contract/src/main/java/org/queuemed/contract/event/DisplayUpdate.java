package org.queuemed.contract.event;

import org.queuemed.contract.QueueStatus;

import java.time.Instant;
import java.util.List;

/**
 * All that a screen shows.
 *
 * @param status whether the queue takes patients
 * @param message what the clinic says about that
 * @param clinic whose screen it is
 * @param calledNumber the number of the newest call still shown, null where there is none
 * @param waiting how many wait
 * @param next the labels that follow, in order
 * @param calls the calls still shown, newest first
 */
public record DisplayUpdate(
        QueueStatus status,
        String message,
        Clinic clinic,
        Integer calledNumber,
        int waiting,
        List<String> next,
        List<Call> calls)
        implements ServerEvent {

    /** What a screen must know of its clinic; see {@link org.queuemed.contract.ClinicState.Settings} for the members. */
    public record Clinic(
            String name,
            String locale,
            List<String> languages,
            String timeZone,
            String notice,
            boolean voice,
            String joinToken) {}

    /** One line of the screen. {@code attempt} grows with each recall, so that a screen can tell it from the first. */
    public record Call(int ticketNumber, String ticketLabel, String room, Instant calledAt, int attempt) {}

    @Override
    public String event() {
        return "display:update";
    }
}
