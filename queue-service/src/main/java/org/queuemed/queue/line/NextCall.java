package org.queuemed.queue.line;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;
import org.queuemed.queue.ticket.Moved;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one tap of a doctor asks of the line: that visits are over, and that somebody is called. All of it, or nothing.
 *
 * @param roomId where to; null for the clinic's only room, or none where there are several
 * @param ticketId whom; null for whoever is next
 * @param completes the tickets whose visits are over, each once; none of them is {@code ticketId}
 */
public record NextCall(Long roomId, UUID ticketId, List<UUID> completes) {

    /**
     * The steps that do it: the visits end first, so that the call is made in the line without them. The last step is the
     * call.
     */
    public List<Moved> in(Line line, CallOrder order) {
        if (ticketId != null && completes.contains(ticketId)) {
            throw new Refusal(Reason.RULE_BROKEN, "The ticket that is called is not one that this call completes.");
        }
        List<Moved> ended = line.endVisits(completes);
        Moved call = call(line.after(ended), order);
        return Stream.concat(ended.stream(), Stream.of(call)).toList();
    }

    private Moved call(Line line, CallOrder order) {
        Room room = line.roomFor(roomId);
        return ticketId == null ? line.callNext(room, order) : line.call(line.require(ticketId), room);
    }
}
