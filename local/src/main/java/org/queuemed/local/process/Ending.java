package org.queuemed.local.process;

/** Why a running QueueMed ends. */
public sealed interface Ending {

    /** Somebody asked for it. */
    record Asked() implements Ending {}

    /** A part ended by itself. */
    record Died(Part part) implements Ending {}
}
