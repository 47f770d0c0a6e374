package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads instants. Those that we write ourselves, to the millisecond and in UTC such as {@code 2026-03-01T08:15:30.250Z}, are read
 * digit by digit: half of the time that it took to read a state went into finding out by a formatter what they look like.
 * Everything else, and whatever is wrong, is left to Jackson.
 */
final class InstantReader extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    private static final String FORM = "0000-00-00T00:00:00.000Z";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int NANOS_A_MILLISECOND = 1_000_000;

    InstantReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Instant read = json.hasToken(JsonToken.VALUE_STRING) ? read(json.getText()) : null;
        return read == null ? InstantDeserializer.INSTANT.deserialize(json, context) : read;
    }

    /** Null where it is not of that form, or no such moment. */
    private static Instant read(String text) {
        if (!isOfTheForm(text)) {
            return null;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return null;
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            return Instant.ofEpochSecond(
                    day * SECONDS_A_DAY + hour * 3_600 + minute * 60 + second,
                    (long) number(text, 20, 23) * NANOS_A_MILLISECOND);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static boolean isOfTheForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char expected = FORM.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
