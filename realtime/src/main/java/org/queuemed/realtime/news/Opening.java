package org.queuemed.realtime.news;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.event.QueueClosed;
import org.queuemed.contract.event.QueueOpened;
import org.queuemed.contract.event.ServerEvent;

import java.util.List;

/**
 * Whether a clinic takes patients, and what it says about that.
 *
 * @param message null where the clinic says nothing
 */
public record Opening(QueueStatus status, String message) {

    public static Opening of(ClinicState state) {
        return new Opening(state.status(), state.message());
    }

    /**
     * What to tell somebody who last knew {@code last}. Another status is news; so is another message while the queue is
     * not open, since it is then what people wait by. A newcomer is told only what is out of the ordinary.
     *
     * @param last null for a newcomer
     */
    public List<ServerEvent> newsSince(Opening last) {
        boolean open = status == QueueStatus.OPEN;
        boolean unchanged = last == null ? open : open ? last.status == status : equals(last);
        if (unchanged) {
            return List.of();
        }
        return List.of(open ? new QueueOpened(message) : new QueueClosed(status, message));
    }
}
