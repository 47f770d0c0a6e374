package org.queuemed.notification.language;

import java.util.Locale;
import java.util.ResourceBundle;

/** What patients read, in their clinic's language; in French where it has not been translated. */
public final class Messages {

    private static final String BUNDLE = "messages.patient";
    // Without this a missing language would fall back to that of the server.
    private static final ResourceBundle.Control NO_SERVER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The locale of an IETF tag; French where there is none. */
    public static Locale localeOf(String tag) {
        return tag == null || tag.isBlank() ? Locale.FRENCH : Locale.forLanguageTag(tag);
    }

    /** What a patient reads who is called. */
    public static String called(Locale locale) {
        return bundle(locale).getString("patient.called");
    }

    static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Messages.class.getClassLoader(), NO_SERVER_LANGUAGE);
    }
}
