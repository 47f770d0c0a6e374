package org.queuemed.realtime.poll;

import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.room.Refusal;

import java.util.List;

/** How a poll ends. */
sealed interface PollResult {

    /** Something that the client does not have. */
    record Changed(EntityTag tag, long version, List<ServerEvent> events) implements PollResult {}

    /** The client has it still. */
    record Unchanged(EntityTag tag) implements PollResult {}

    record Refused(Refusal refusal) implements PollResult {}
}
