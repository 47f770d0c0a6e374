package org.queuemed.queue.line;

import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of this service in a clinic's language. A language without texts reads the French ones. */
public final class Texts {

    private static final ResourceBundle.Control FRENCH_FIRST = new FrenchFirst();

    private Texts() {}

    /** {@code kind} names the file under {@code texts}, {@code key} the sentence in it. */
    public static String of(String kind, String key, Locale locale) {
        return ResourceBundle.getBundle("texts." + kind, locale, FRENCH_FIRST).getString(key);
    }

    /** Otherwise the language of the server would come before the French of the base file. */
    private static final class FrenchFirst extends ResourceBundle.Control {

        @Override
        public Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }
    }
}
