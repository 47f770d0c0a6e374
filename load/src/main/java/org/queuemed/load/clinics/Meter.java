package org.queuemed.load.clinics;

import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;

/** Which figures count: nothing before the start and after the end does, though all of it happens in the same way. */
public final class Meter {

    private final Figures counted = new Figures();
    private final Figures uncounted = new Figures();
    private boolean on;

    public void turn(boolean newOn) {
        on = newOn;
    }

    Figures now() {
        return on ? counted : uncounted;
    }

    public void httpError(Throwable failure) {
        now().count(Count.HTTP_ERRORS);
        now().error(failure.getMessage());
    }

    void frame(Member.Kind to, int characters) {
        now().count(to == Member.Kind.SCREEN ? Count.FRAMES_DISPLAY : Count.FRAMES_NOTIFICATION);
        now().count(Count.FRAME_CHARACTERS, characters);
    }

    public void time(Latency latency, long nanos) {
        now().time(latency, nanos);
    }

    public Figures counted() {
        return counted;
    }
}
