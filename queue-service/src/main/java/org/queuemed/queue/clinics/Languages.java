package org.queuemed.queue.clinics;

import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages that patients and staff can read, and the time zones that days can begin in. */
final class Languages {

    private static final Set<String> SPOKEN = Set.of("fr", "en", "ar");

    private Languages() {}

    /** Regions and scripts included; a tag can go on for ever, and this one is stored and published. */
    private static final int LONGEST_TAG = 35;

    /** What Java knows for its own past, and nobody else does: PostgreSQL computes with the same names. */
    private static final String OF_JAVA_ALONE = "SystemV/";

    /** Of a tag such as {@code fr} or {@code ar-TN}. */
    static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (tag.length() > LONGEST_TAG || !SPOKEN.contains(locale.getLanguage())) {
            throw new Refusal(Reason.RULE_BROKEN, "locale must be in one of the languages fr, en and ar.");
        }
        return locale;
    }

    /** Those that a clinic of that locale speaks: each once, its own among them, in the order in which they are shown. */
    static List<String> spoken(List<String> languages, Locale locale) {
        if (!SPOKEN.containsAll(languages) || Set.copyOf(languages).size() != languages.size()) {
            throw new Refusal(Reason.RULE_BROKEN, "languages are of fr, en and ar, each once.");
        }
        if (!languages.contains(locale.getLanguage())) {
            throw new Refusal(Reason.RULE_BROKEN, "languages hold the clinic's own: " + locale.getLanguage() + ".");
        }
        return languages;
    }

    /** Of a name of the tz database, such as {@code Europe/Paris}; an offset is none, it knows no summer. */
    static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name) || name.startsWith(OF_JAVA_ALONE)) {
            throw new Refusal(Reason.RULE_BROKEN, "timeZone must be a tz database name such as Europe/Paris.");
        }
        return ZoneId.of(name);
    }
}
