package org.queuemed.realtime.room;

/** Why a socket is closed, as the wire contract numbers it. */
public enum CloseCode {
    /** Nobody answers there any more. */
    GOING_AWAY(1001),
    /** This process ends; another one is ready. Reconnect, with jitter. */
    RESTARTING(1012),
    /** Too much at once, or no news from the inside for now. Reconnect, with jitter. */
    OVERLOADED(1013),
    /** What was sent cannot be read, or is too large. */
    UNREADABLE(4400),
    /** Credentials are missing, wrong or expired. */
    UNAUTHENTICATED(4401),
    /** Not yours. */
    FORBIDDEN(4403),
    NO_SUCH_ROOM(4404),
    /** No join in time, or too slow to read. */
    TOO_SLOW(4408);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
