package org.queuemed.realtime.socket;

import org.queuemed.realtime.room.CloseCode;
import org.queuemed.realtime.room.Outlet;

/** The other end of a socket. Every call returns at once. */
interface Peer extends Outlet {

    /** Asks whether it is still there. */
    void ping();

    /** Says goodbye; the peer is expected to close. */
    void close(CloseCode code, String reason);

    /** Ends the connection without a word: for a peer that does not even take a goodbye. */
    void cut();
}
