package org.queuemed.local.up;

/** The end came before the start was through; the supervisor knows why. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
