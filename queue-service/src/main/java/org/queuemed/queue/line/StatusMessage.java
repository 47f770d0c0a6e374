package org.queuemed.queue.line;

/** What patients are told about the queue's status: staff's own words, else a sentence in the clinic's language. */
final class StatusMessage {

    private StatusMessage() {}

    static String of(Clinic clinic) {
        return clinic.message() != null
                ? clinic.message()
                : Texts.of("status", clinic.status().name(), clinic.locale());
    }
}
