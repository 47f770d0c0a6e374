package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.ser.InstantSerializer;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Writes instants to the millisecond, as all of ours are, digit by digit and to the same text as Jackson: a formatter takes
 * longer than everything else that there is to a ticket. Other instants are left to Jackson.
 */
final class InstantWriter extends StdScalarSerializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    /** Of a whole second, which has no fraction. */
    private static final String SHORT_FORM = "0000-00-00T00:00:00Z";

    private static final int SECONDS_A_DAY = 86_400;
    private static final int NANOS_A_MILLISECOND = 1_000_000;
    private static final int LAST_YEAR_OF_FOUR_DIGITS = 9_999;

    InstantWriter() {
        super(Instant.class);
    }

    @Override
    public void serialize(Instant instant, JsonGenerator json, SerializerProvider provider) throws IOException {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY));
        boolean isOfTheForm = instant.getNano() % NANOS_A_MILLISECOND == 0
                && day.getYear() >= 0
                && day.getYear() <= LAST_YEAR_OF_FOUR_DIGITS;
        if (isOfTheForm) {
            char[] text = written(day, instant);
            json.writeString(text, 0, text.length);
        } else {
            InstantSerializer.INSTANCE.serialize(instant, json, provider);
        }
    }

    private static char[] written(LocalDate day, Instant instant) {
        int millis = instant.getNano() / NANOS_A_MILLISECOND;
        int second = Math.floorMod(instant.getEpochSecond(), SECONDS_A_DAY);
        char[] text = (millis == 0 ? SHORT_FORM : FORM).toCharArray();
        put(text, 0, 4, day.getYear());
        put(text, 5, 7, day.getMonthValue());
        put(text, 8, 10, day.getDayOfMonth());
        put(text, 11, 13, second / 3_600);
        put(text, 14, 16, second / 60 % 60);
        put(text, 17, 19, second % 60);
        if (millis != 0) {
            put(text, 20, 23, millis);
        }
        return text;
    }

    private static void put(char[] text, int from, int to, int number) {
        int rest = number;
        for (int i = to - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
