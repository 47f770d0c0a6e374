package org.queuemed.queue.clinics;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.OpeningHours;
import org.queuemed.queue.line.Reception;
import org.queuemed.queue.text.OneLine;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * What is to change of a clinic. What is left out stays as it is.
 *
 * @param languages of {@code fr}, {@code en} and {@code ar}, in the order in which they are shown, that of {@code locale}
 *     among them. Where the clinic gets another {@code locale} and nothing is said here, that one is put first
 * @param notice one line that the clinic tells its waiting room; null or blank for none
 * @param voice whether screens speak calls
 * @param hours when the clinic says that it is open, in its own time
 */
record ClinicPatch(
        @OneLine @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        String locale,
        String timeZone,
        @Size(min = 1) List<@NotNull String> languages,

        @OneLine @Size(max = 200) @JsonDeserialize(using = NullIsBlank.class)
        String notice,

        Boolean voice,
        @Size(max = 28) List<@NotNull OpeningHours> hours) {

    String nameOf(Clinic was) {
        return name == null ? was.name() : name.strip();
    }

    Locale localeOf(Clinic was) {
        return locale == null ? was.locale() : Languages.locale(locale);
    }

    ZoneId zoneOf(Clinic was) {
        return timeZone == null ? was.zone() : Languages.zone(timeZone);
    }

    Reception receptionOf(Clinic was) {
        Reception before = was.reception().withOwn(localeOf(was));
        return new Reception(
                languages == null ? before.languages() : Languages.spoken(languages, localeOf(was)),
                notice == null ? before.notice() : tidyNotice(),
                voice == null ? before.voice() : voice,
                hours == null ? before.hours() : soundHours());
    }

    private String tidyNotice() {
        return notice.isBlank() ? null : notice.strip();
    }

    private List<OpeningHours> soundHours() {
        hours.forEach(OpeningHours::mustMakeSense);
        return hours;
    }
}
