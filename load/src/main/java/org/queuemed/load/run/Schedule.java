package org.queuemed.load.run;

import org.queuemed.load.option.Pace;

import java.time.Duration;

/**
 * When each call is to be made, whatever became of those before: in equal distances, after a ramp in which the rate climbs
 * evenly from nothing.
 */
record Schedule(double rate, Duration ramp) {

    private static final double NANOS = 1e9;

    static Schedule of(Pace pace) {
        return new Schedule(pace.rate(), pace.ramp());
    }

    /**
     * @param call counted from zero
     * @return nanoseconds from the beginning
     */
    long instantOf(long call) {
        double seconds = ramp.toNanos() / NANOS;
        // under a ramp the calls until t are rate * t² / (2 ramp)
        double inRamp = rate * seconds / 2;
        double at = call < inRamp ? Math.sqrt(2 * call * seconds / rate) : seconds + (call - inRamp) / rate;
        return (long) (at * NANOS);
    }
}
