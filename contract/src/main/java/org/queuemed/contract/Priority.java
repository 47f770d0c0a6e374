package org.queuemed.contract;

/** How urgent a ticket is, least first, so that the natural order is the order of urgency. */
public enum Priority {
    NORMAL,
    PRIORITY,
    URGENT
}
