package org.queuemed.local.demo;

/** An answer of the REST API that is not a success. */
final class UnexpectedAnswer extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int status;

    UnexpectedAnswer(String request, int status) {
        super(request + " was answered with " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
