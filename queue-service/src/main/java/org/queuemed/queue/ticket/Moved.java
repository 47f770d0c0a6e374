package org.queuemed.queue.ticket;

/** A ticket as a step left it: what is to be stored, and told to the history. */
public record Moved(Step step, Ticket ticket) {}
