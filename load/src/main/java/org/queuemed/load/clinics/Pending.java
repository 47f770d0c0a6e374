package org.queuemed.load.clinics;

import org.queuemed.load.wire.Frame;

/** News that somebody has yet to be told. */
interface Pending {

    /** A member of the clinic was told something, at that instant of {@link System#nanoTime}. */
    void heard(Member member, Frame frame, long nanos);

    /** Whether everybody knows, or it does not count any more. */
    boolean isOver();

    /** Who does not know by now is not waited for any longer: that message is lost. */
    void expire();
}
