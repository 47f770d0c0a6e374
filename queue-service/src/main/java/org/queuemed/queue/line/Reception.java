package org.queuemed.queue.line;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a clinic receives its patients.
 *
 * @param languages those that it chose to speak to them in, as {@code fr}, {@code en} and {@code ar}, in the order in
 *     which they are shown; none where it chose none, which means its own
 * @param notice one line that it tells its waiting room; null for none
 * @param voice whether its screens speak calls
 */
public record Reception(List<String> languages, String notice, boolean voice, List<OpeningHours> hours) {

    /** Of a clinic of which nothing was said. */
    public static final Reception DEFAULT = new Reception(List.of(), null, true, List.of());

    /** As it is stored: the hours as {@link OpeningHours#toString} writes them. */
    public static Reception of(String[] languages, String notice, boolean voice, String[] hours) {
        List<OpeningHours> open = Arrays.stream(hours).map(OpeningHours::of).toList();
        return new Reception(List.of(languages), notice, voice, open);
    }

    /** The languages of a clinic whose own is that one. */
    List<String> languagesBeside(Locale own) {
        return languages.isEmpty() ? List.of(own.getLanguage()) : languages;
    }

    /** The same for a clinic with another language of its own: it comes first, unless it was spoken already. */
    public Reception withOwn(Locale own) {
        if (languages.isEmpty() || languages.contains(own.getLanguage())) {
            return this;
        }
        List<String> more =
                Stream.concat(Stream.of(own.getLanguage()), languages.stream()).toList();
        return new Reception(more, notice, voice, hours);
    }
}
