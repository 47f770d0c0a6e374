package org.queuemed.realtime.room;

/** Thrown where a join is looked at and cannot be let in. It carries no stack trace: refusing is everyday work. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.problem().type(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
