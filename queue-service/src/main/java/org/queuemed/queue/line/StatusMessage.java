package org.queuemed.queue.line;

import java.util.ResourceBundle;

/** What patients are told about the queue's status: staff's own words, else a sentence in the clinic's language. */
final class StatusMessage {

    private static final String TEXTS = "texts.status";

    private StatusMessage() {}

    static String of(Clinic clinic) {
        if (clinic.message() != null) {
            return clinic.message();
        }
        return ResourceBundle.getBundle(TEXTS, clinic.locale(), new FrenchFirst())
                .getString(clinic.status().name());
    }

    /** A language without texts reads the French ones, whatever the server's own language is. */
    private static final class FrenchFirst extends ResourceBundle.Control {

        @Override
        public java.util.Locale getFallbackLocale(String baseName, java.util.Locale locale) {
            return null;
        }
    }
}
