package org.queuemed.queue.clinics;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

/** The languages that patients and staff can read, and the time zones that days can begin in. */
final class Languages {

    private static final Set<String> SPOKEN = Set.of("fr", "en", "ar");

    private Languages() {}

    /** Of a tag such as {@code fr} or {@code ar-TN}. */
    static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!SPOKEN.contains(locale.getLanguage())) {
            throw new Refusal(Reason.RULE_BROKEN, "locale must be in one of the languages fr, en and ar.");
        }
        return locale;
    }

    /** Of a name of the tz database, such as {@code Europe/Paris}. */
    static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Refusal(Reason.RULE_BROKEN, "timeZone must be a tz database name such as Europe/Paris.");
        }
    }
}
