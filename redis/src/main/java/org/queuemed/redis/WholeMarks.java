package org.queuemed.redis;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The keys that say that every clinic is there, set by the queue-service and looked for by who listens. They are kept nowhere
 * but in Redis' memory, so they go with what they vouch for. In a cluster that is one master's share: so there are several,
 * and all of them have to be there. Their hash tags lie so that each of up to seven masters of equal shares holds at least one.
 */
public final class WholeMarks {

    /**
     * They go by themselves: whoever made them is to say so again every second, or is away, and then nobody knows what is missing.
     * Below the 3 s for which a phone may be faster than its own ticket, so that what they vouch for is later than the ticket.
     */
    public static final Duration GOOD_FOR = Duration.ofMillis(2500);

    private static final int COUNT = 16;

    /** All of them. */
    public static final List<String> ALL = IntStream.range(0, COUNT)
            .mapToObj(number -> "clinics:whole:{" + number + "}")
            .toList();

    private WholeMarks() {}
}
