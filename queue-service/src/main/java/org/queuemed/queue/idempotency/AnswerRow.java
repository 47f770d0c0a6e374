package org.queuemed.queue.idempotency;

/** An answer as it was given: its body is JSON, a problem's where {@code status} is an error's. */
record AnswerRow(String fingerprint, int status, String location, String body) {

    boolean isProblem() {
        return status >= 400;
    }
}
