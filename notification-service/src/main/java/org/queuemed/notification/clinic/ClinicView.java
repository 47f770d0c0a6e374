package org.queuemed.notification.clinic;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.event.QueueUpdated;
import org.queuemed.notification.language.Messages;
import org.queuemed.realtime.news.Opening;

import java.util.Locale;

/**
 * What the staff of a clinic see.
 *
 * @param network the network that the clinic belongs to
 * @param queue everything that is sent of it: no token hash is among it
 */
record ClinicView(int network, QueueUpdated queue, Opening opening, Locale locale) {

    static ClinicView of(ClinicState state) {
        QueueUpdated queue = new QueueUpdated(
                state.clinicId(),
                state.status(),
                state.entries().stream().map(ClinicView::entry).toList(),
                state.ended().stream().map(ClinicView::ended).toList(),
                state.stats());
        Locale locale = Messages.localeOf(state.settings().locale());
        return new ClinicView(state.settings().networkId(), queue, Opening.of(state), locale);
    }

    private static QueueUpdated.Entry entry(ClinicState.Entry entry) {
        return new QueueUpdated.Entry(
                entry.ticketId(),
                entry.ticketNumber(),
                entry.ticketLabel(),
                entry.serviceId(),
                entry.status(),
                entry.priority(),
                entry.position(),
                entry.estimatedWait(),
                entry.room(),
                entry.joinedAt(),
                entry.calledAt(),
                entry.attempt());
    }

    private static QueueUpdated.Ended ended(ClinicState.Ended ended) {
        return new QueueUpdated.Ended(
                ended.ticketId(), ended.ticketNumber(), ended.ticketLabel(), ended.status(), ended.endedAt());
    }
}
