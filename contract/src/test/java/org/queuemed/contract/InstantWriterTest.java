package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class InstantWriterTest {

    private static final long YEAR_ZERO =
            Instant.parse("0000-01-01T00:00:00.000Z").toEpochMilli();
    private static final long TEN_THOUSAND_YEARS =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    @Test
    void what_is_written_is_what_java_writes() throws JsonProcessingException {
        Random chance = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(chance.nextLong(YEAR_ZERO, TEN_THOUSAND_YEARS));

            assertThat(write(instant)).isEqualTo('"' + instant.toString() + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:15:30Z",
                "2026-03-01T00:00:00Z",
                "2026-03-01T23:59:59.001Z",
                "2026-03-01T08:15:30.100Z",
                "2026-03-01T08:15:30.123456Z",
                "2026-03-01T08:15:30.000000001Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999Z",
                "+10000-01-01T00:00:00Z",
                "2024-02-29T12:00:00Z",
            })
    void so_is_the_rare_one(String text) throws JsonProcessingException {
        assertThat(write(Instant.parse(text))).isEqualTo('"' + text + '"');
    }

    private static String write(Instant instant) throws JsonProcessingException {
        return ContractJson.mapper().writeValueAsString(instant);
    }
}
