package org.queuemed.acceptance.fault.journey;

import org.queuemed.acceptance.client.Answer;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Asks again, with the same key, until there is an answer, as the pages do; and counts how often that was needed. */
public final class Insistence {

    /** Nobody there, or nobody who can act; what came of it is not known. */
    private static final Set<Integer> NO_ANSWER = Set.of(429, 502, 503, 504);

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Longer than any outage here lasts. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedAgain = new AtomicInteger();
    private final AtomicInteger askedMore = new AtomicInteger();

    /** @param ask with an {@code Idempotency-Key} */
    Answer untilAnswered(Function<String, Answer> ask) {
        String key = UUID.randomUUID().toString();
        asked.incrementAndGet();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int attempt = 1; ; attempt++) {
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
            count(attempt);
            if (System.nanoTime() > deadline) {
                throw new AssertionError("there is no answer after " + PATIENCE + "; the last was " + why);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void count(int attempt) {
        switch (attempt) {
            case 1 -> askedAgain.incrementAndGet();
            case 2 -> askedMore.incrementAndGet();
            default -> {}
        }
    }

    /** How many requests had no answer the second time either. */
    public int unansweredTwice() {
        return askedMore.get();
    }

    @Override
    public String toString() {
        return asked + " asked, " + askedAgain + " of them again, " + askedMore + " more than once again";
    }
}
