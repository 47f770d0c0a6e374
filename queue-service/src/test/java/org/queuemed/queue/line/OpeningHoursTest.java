package org.queuemed.queue.line;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.queue.refusal.Refusal;

import java.time.DayOfWeek;
import java.time.LocalTime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpeningHoursTest {

    private static final OpeningHours MONDAY_MORNING =
            new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 30));

    @Test
    void they_are_read_as_they_are_written() {
        assertThat(MONDAY_MORNING).hasToString("MONDAY 08:00-12:30");
        for (DayOfWeek day : DayOfWeek.values()) {
            OpeningHours allDay = new OpeningHours(day, LocalTime.MIN, LocalTime.of(23, 59));
            assertThat(OpeningHours.of(allDay.toString())).isEqualTo(allDay);
        }
    }

    @Test
    void a_morning_makes_sense() {
        MONDAY_MORNING.mustMakeSense();
    }

    @ParameterizedTest
    @CsvSource({
        ",08:00,12:00",
        "MONDAY,,12:00",
        "MONDAY,08:00,",
        "MONDAY,12:00,08:00",
        "MONDAY,08:00,08:00",
        "MONDAY,08:00:30,12:00"
    })
    void what_is_no_stretch_of_a_day_does_not(DayOfWeek day, LocalTime from, LocalTime to) {
        assertThatThrownBy(() -> new OpeningHours(day, from, to).mustMakeSense())
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("hours: ");
    }
}
