package org.queuemed.queue.line;

/** A waiting-room screen that staff let in, known by the hash of its token. */
public record Screen(int id, String tokenHash) {}
