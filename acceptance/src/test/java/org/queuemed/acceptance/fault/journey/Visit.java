package org.queuemed.acceptance.fault.journey;

import org.queuemed.acceptance.fault.page.Call;

/** A patient whom a doctor has called, and how far it has gone. */
record Visit(String ticketId, Call call, Stage stage) {

    enum Stage {
        CALLED,
        SERVING,
        MISSED
    }

    Visit calledAgain() {
        return new Visit(ticketId, new Call(call.ticketNumber(), call.attempt() + 1), Stage.CALLED);
    }

    Visit at(Stage next) {
        return new Visit(ticketId, call, next);
    }
}
