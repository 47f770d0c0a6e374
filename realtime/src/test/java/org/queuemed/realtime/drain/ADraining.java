package org.queuemed.realtime.drain;

/** A process that is going down. */
public final class ADraining {

    private ADraining() {}

    public static Draining thatHasBegun() {
        Draining draining = new Draining();
        draining.begin();
        return draining;
    }
}
