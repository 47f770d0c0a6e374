package org.queuemed.realtime.room;

import org.queuemed.realtime.trace.FanOut;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The one place where things wait for a slow reader: one write in flight, and one change that waits. A newer change takes
 * the place of the waiting one, and what it says is drawn only when it is written: so a slow phone costs one view of
 * memory, is told the newest when it can read again, and holds up nobody. Beside the change one answer may wait, which is
 * written when no change does. Thread-safe.
 */
public final class Slot {

    /** For what tells of no change, such as how things stand to a newcomer: how long it takes measures nothing. */
    public static final long NO_CHANGE = 0;

    private static final long NOT_WRITING = Long.MAX_VALUE;

    private final Outlet outlet;
    private final Clock clock;
    private final Deliveries deliveries;
    private Supplier<List<String>> waiting;
    private Supplier<List<String>> answer;
    // In milliseconds of the epoch, as all moments here: an object for each would be made for every write.
    private long writingSince = NOT_WRITING;
    // When the change was made that waits or is being written: of several told as one, the oldest.
    private long waitingMadeAt;
    private long writingMadeAt;

    public Slot(Outlet outlet, Clock clock, Deliveries deliveries) {
        this.outlet = outlet;
        this.clock = clock;
        this.deliveries = deliveries;
    }

    /**
     * Writes the change now or, if a write is under way, after it, unless a newer change comes first.
     *
     * @param madeAt when the change was made, in milliseconds of the epoch, or {@link #NO_CHANGE}
     */
    public synchronized void offer(long madeAt, Supplier<List<String>> change) {
        if (waiting == null) {
            waitingMadeAt = madeAt;
        } else {
            deliveries.conflated();
        }
        waiting = change;
        if (writingSince == NOT_WRITING) {
            writeNext();
        }
    }

    /** Writes the answer when nothing is under way and no change waits: it comes after all that was offered before it. */
    public synchronized void answer(Supplier<List<String>> drawn) {
        answer = drawn;
        if (writingSince == NOT_WRITING) {
            writeNext();
        }
    }

    /** Whether a write has not moved for longer than that. */
    public synchronized boolean isStuck(Instant now, Duration limit) {
        return writingSince != NOT_WRITING && now.toEpochMilli() - writingSince > limit.toMillis();
    }

    private void writeNext() {
        List<String> frames = List.of();
        while (frames.isEmpty() && (waiting != null || answer != null)) {
            frames = takeNext().get();
        }
        if (!frames.isEmpty()) {
            writingSince = clock.millis();
            CompletionStage<?> write = outlet.write(frames);
            FanOut.handedOver(frames.size(), write);
            write.whenComplete((done, failure) -> written(failure));
        }
    }

    private Supplier<List<String>> takeNext() {
        boolean isAnswer = waiting == null;
        Supplier<List<String>> next = isAnswer ? answer : waiting;
        writingMadeAt = isAnswer ? NO_CHANGE : waitingMadeAt;
        if (isAnswer) {
            answer = null;
        }
        waiting = null;
        return next;
    }

    private synchronized void written(Throwable failure) {
        if (failure == null && writingMadeAt != NO_CHANGE) {
            deliveries.delivered(clock.millis() - writingMadeAt);
        }
        writingSince = NOT_WRITING;
        writeNext();
    }
}
