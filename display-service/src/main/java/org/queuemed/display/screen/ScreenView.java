package org.queuemed.display.screen;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.TicketStatus;
import org.queuemed.realtime.news.Opening;

import java.util.List;

/**
 * What the screens of a clinic show.
 *
 * @param waiting how many wait
 * @param next the labels of those who are next, in order
 * @param calls the calls still shown, newest first
 * @param clinic whose screens they are
 */
record ScreenView(
        int waiting, List<String> next, List<ClinicState.Call> calls, Opening opening, ClinicState.Settings clinic) {

    /** More than a screen has lines for. */
    private static final int LABELS = 5;

    static ScreenView of(ClinicState state) {
        List<String> next = state.entries().stream()
                .filter(entry -> entry.status() == TicketStatus.WAITING)
                .limit(LABELS)
                .map(ClinicState.Entry::ticketLabel)
                .toList();
        return new ScreenView(state.stats().waiting(), next, state.calls(), Opening.of(state), state.settings());
    }
}
