package org.queuemed.contract;

/** Where a ticket stands. A ticket is <em>open</em> until it is served, missed, left or cancelled. */
public enum TicketStatus {
    WAITING,
    CALLED,
    SERVING,
    SERVED,
    NO_SHOW,
    LEFT,
    CANCELLED;

    /** Whether the clinic still owes this ticket something. */
    public boolean isOpen() {
        return switch (this) {
            case WAITING, CALLED, SERVING -> true;
            case SERVED, NO_SHOW, LEFT, CANCELLED -> false;
        };
    }
}
