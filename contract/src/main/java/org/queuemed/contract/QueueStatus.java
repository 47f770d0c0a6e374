package org.queuemed.contract;

/** Whether a clinic's queue takes patients. Whoever already waits keeps their place in all three. */
public enum QueueStatus {
    /** Tickets are given by the QR code and at the desk. */
    OPEN,
    /** The QR code gives no ticket for now; the desk still does. */
    PAUSED,
    /** Nobody is given a ticket; those who wait are still called. */
    CLOSED
}
