package org.queuemed.realtime.room;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.event.ServerEvent;

import java.util.List;

/**
 * One sort of room, as a service describes it. All of it is pure: what is sent to a member is
 * {@code events(last view it was sent, newest view)} and nothing else. Called from several threads.
 *
 * @param <P> a state prepared for looking rooms up in it; made once per state, whatever the number of rooms
 * @param <V> what a member sees: an immutable value with {@code equals}; where two are equal nothing is sent
 */
public interface RoomKind<P, V> {

    /** The event that asks to be let in. */
    String joinEvent();

    /**
     * Reads the request and checks the credentials, as far as that can be done without a state.
     *
     * @throws Refused where it cannot be let in
     */
    Membership<P, V> admit(JoinRequest request);

    P prepare(ClinicState state);

    /**
     * What to tell somebody who was last told {@code last} and should know {@code now}.
     *
     * @param last null for a newcomer
     */
    List<ServerEvent> events(V last, V now);

    /** Whether after this view nothing more is to come, so that the room may vanish without a word. */
    default boolean isOver(V view) {
        return false;
    }
}
