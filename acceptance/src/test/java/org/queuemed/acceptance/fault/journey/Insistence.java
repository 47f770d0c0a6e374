package org.queuemed.acceptance.fault.journey;

import org.queuemed.acceptance.client.Answer;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Asks again, with the same key, until there is an answer, as the pages do; and counts how often that was needed. */
public final class Insistence {

    /** Nobody there, or nobody who can act; what came of it is not known. */
    private static final Set<Integer> NO_ANSWER = Set.of(429, 502, 503, 504);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Longer than any outage here lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** No refusal and no broken connection takes longer: whoever waited for longer met a time-out. */
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger waitedInVain = new AtomicInteger();
    private final Queue<String> refusedAgain = new ConcurrentLinkedQueue<>();

    /** @param ask with an {@code Idempotency-Key} */
    Answer untilAnswered(Function<String, Answer> ask) {
        String key = UUID.randomUUID().toString();
        asked.incrementAndGet();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
            long begin = System.nanoTime();
            String why;
            try {
                Answer answer = ask.apply(key);
                if (!NO_ANSWER.contains(answer.status())) {
                    return answer;
                }
                why = answer.status() + " " + answer.text();
            } catch (UncheckedIOException broken) {
                why = broken.getCause().toString();
            }
            count(attempt, Duration.ofNanos(System.nanoTime() - begin), why);
            if (System.nanoTime() > deadline) {
                throw new AssertionError("there is no answer after " + PATIENCE + "; the last was " + why);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void count(int attempt, Duration took, String why) {
        if (took.compareTo(AT_ONCE) > 0) {
            waitedInVain.incrementAndGet();
        } else if (attempt == 2) {
            refusedAgain.add(why);
        }
        if (attempt == 1) {
            askedAgain.incrementAndGet();
        }
    }

    /**
     * What those were told who were refused, or cut off, when they asked for the second time. Who waited in vain is left out:
     * that happens to people on a machine that has no time, and is told by the report.
     */
    public List<String> refusedAgain() {
        return List.copyOf(refusedAgain);
    }

    @Override
    public String toString() {
        return asked + " asked, " + askedAgain + " of them again, " + refusedAgain.size()
                + " refused when they did; somebody waited in vain " + waitedInVain + " times";
    }
}
