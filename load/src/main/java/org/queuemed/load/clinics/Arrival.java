package org.queuemed.load.clinics;

import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.wire.Frame;

/** A phone has asked for its new ticket, and is to be told where it stands. */
final class Arrival implements Pending {

    private final Member newcomer;
    private final long asked;
    private final Figures figures;
    private boolean over;

    /** @param asked the instant of {@link System#nanoTime} at which it asked */
    Arrival(Member newcomer, long asked, Figures figures) {
        this.newcomer = newcomer;
        this.asked = asked;
        this.figures = figures;
        figures.count(Count.EXPECTED);
    }

    @Override
    public void heard(Member member, Frame frame, long nanos) {
        if (!over && member == newcomer && isOfNewTicket(frame)) {
            over = true;
            figures.count(Count.RECEIVED);
            figures.time(Latency.NEWCOMER, nanos - asked);
        }
    }

    /** How the last ticket of the same phone ended may come late. */
    private static boolean isOfNewTicket(Frame frame) {
        return "position:updated".equals(frame.event()) || "patient:called".equals(frame.event());
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void expire() {
        over = true;
        figures.count(Count.LOST);
    }
}
