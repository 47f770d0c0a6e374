package org.queuemed.load.run;

/** Somebody wanted it to end before anything was measured. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("it was stopped before anything was measured");
    }
}
