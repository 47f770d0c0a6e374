package org.queuemed.acceptance.fault.journey;

import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.fault.page.Page;

import java.util.Optional;

/** Somebody with a ticket; who came to the desk has no phone with it. */
final class Patient {

    private final Ticket ticket;
    private final Page phone;
    private volatile boolean leaving;
    private volatile boolean waiting = true;

    Patient(Ticket ticket, Page phone) {
        this.ticket = ticket;
        this.phone = phone;
    }

    Ticket ticket() {
        return ticket;
    }

    Optional<Page> phone() {
        return Optional.ofNullable(phone);
    }

    /** Stands in line, for all that is known to whoever did something last. */
    boolean isWaiting() {
        return waiting && !leaving;
    }

    void waits(boolean does) {
        waiting = does;
    }

    /** Did not come, and will not. */
    void giveUp() {
        phone().ifPresent(Page::giveUp);
    }

    /** Said before it is asked for: from now on staff may find nobody there. */
    void leave() {
        leaving = true;
    }

    boolean isLeaving() {
        return leaving;
    }
}
