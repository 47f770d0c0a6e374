package org.queuemed.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * So many a minute for everybody who asks: a minute's worth at once, and then evenly. Of each only the instant is kept at
 * which nothing of the allowance will be used any more; whose instant has passed is forgotten. Thread-safe.
 */
public final class Allowance {

    private static final Duration SPAN = Duration.ofMinutes(1);

    /** More than that many are not told apart: a few MB. */
    private static final int MOST_KNOWN = 50_000;

    private final ConcurrentMap<String, Instant> unusedAgainAt = new ConcurrentHashMap<>();
    private final Duration each;
    private final Duration most;

    /** @param perMinute at least 1 */
    public Allowance(int perMinute) {
        this.each = SPAN.dividedBy(perMinute);
        this.most = each.multipliedBy(perMinute);
    }

    /** Takes one, if there is one left; otherwise how long it takes until there is. */
    public Duration take(String who, Instant now) {
        forgetIfMany(now);
        Instant[] before = new Instant[1];
        Instant after = unusedAgainAt.compute(who, (same, known) -> {
            before[0] = known == null || known.isBefore(now) ? now : known;
            Instant used = before[0].plus(each);
            return used.isAfter(now.plus(most)) ? before[0] : used;
        });
        return after.equals(before[0]) ? Duration.between(now.plus(most), after.plus(each)) : Duration.ZERO;
    }

    /** How many are remembered. */
    int known() {
        return unusedAgainAt.size();
    }

    private void forgetIfMany(Instant now) {
        if (unusedAgainAt.size() >= MOST_KNOWN) {
            unusedAgainAt.values().removeIf(moment -> !moment.isAfter(now));
        }
        if (unusedAgainAt.size() >= MOST_KNOWN) {
            unusedAgainAt.clear();
        }
    }
}
