package org.queuemed.queue.refusal;

import java.io.Serial;

/**
 * Something was asked that the rules do not allow. Nothing has changed. The message is read by the person who asked, so
 * it names no secret and nothing of the inside.
 */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public Refusal(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
