package org.queuemed.queue.line;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A stretch of a week's day in which a clinic says that it is open, to the minute, in its own time. */
public record OpeningHours(DayOfWeek day, LocalTime from, LocalTime to) {

    private static final int LENGTH_OF_TIME = 5;

    /** Of what {@link #toString} writes. */
    public static OpeningHours of(String text) {
        int times = text.indexOf(' ') + 1;
        int end = times + LENGTH_OF_TIME;
        return new OpeningHours(
                DayOfWeek.valueOf(text.substring(0, times - 1)),
                LocalTime.parse(text.substring(times, end)),
                LocalTime.parse(text.substring(end + 1)));
    }

    /** Refuses what is no stretch of a day. */
    public void mustMakeSense() {
        boolean complete = day != null && isOnTheMinute(from) && isOnTheMinute(to);
        if (!complete || !from.isBefore(to)) {
            throw new Refusal(Reason.RULE_BROKEN, "hours: each has a day, and a from that is before its to.");
        }
    }

    /** Such as {@code MONDAY 08:00-12:30}. */
    @Override
    public String toString() {
        return day + " " + from + "-" + to;
    }

    private static boolean isOnTheMinute(LocalTime time) {
        return time != null && time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    }
}
