package org.queuemed.queue.refusal;

import java.util.Locale;

/** Why something was refused. The name, in lower case with dashes, is what a client sees as the problem's type. */
public enum Reason {
    BAD_CREDENTIALS,
    NOT_YOURS,

    NOT_FOUND,
    NO_SUCH_CLINIC,
    NO_SUCH_TICKET,
    NO_SUCH_SERVICE,
    NO_SUCH_ROOM,
    NO_SUCH_DISPLAY,
    NO_SUCH_STAFF,
    NO_SUCH_JOIN_CODE,

    PAIRING_UNKNOWN,
    RECOVERY_UNKNOWN,
    QUEUE_EMPTY,
    QUEUE_PAUSED,
    QUEUE_CLOSED,
    ILLEGAL_TRANSITION,
    USERNAME_TAKEN,
    IN_USE,

    JOIN_CODE_EXPIRED,

    TOO_MANY_REQUESTS,
    UNREADABLE_REQUEST,
    RULE_BROKEN,
    IDEMPOTENCY_KEY_REUSED,
    IDEMPOTENCY_KEY_MALFORMED;

    public String problemName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
