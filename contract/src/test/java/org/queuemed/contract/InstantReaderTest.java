package org.queuemed.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstantReaderTest {

    private static final long TEN_THOUSAND_YEARS =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    @Test
    void what_we_write_is_read_as_it_was() throws JsonProcessingException {
        Random chance = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant written = Instant.ofEpochMilli(chance.nextLong(TEN_THOUSAND_YEARS));

            assertThat(read(ContractJson.mapper().writeValueAsString(written))).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T08:15:30Z",
                "2026-03-01T08:15:30.123456Z",
                "2026-03-01T10:15:30.250+02:00",
                "2024-02-29T00:00:00.000Z",
                "1969-12-31T23:59:59.999Z",
            })
    void whatever_else_is_an_instant_is_one(String text) throws JsonProcessingException {
        assertThat(read('"' + text + '"')).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-02-30T08:15:30.250Z\"",
                "\"2026-13-01T08:15:30.250Z\"",
                "\"2026-03-01T25:15:30.250Z\"",
                "\"2026-03-01T08:60:30.250Z\"",
                "\"2026-03-01T08:15:61.250Z\"",
                "\"2026-03-01T08:15:30.25\u0660Z\"",
                "\"2026/03/01T08:15:30.250Z\"",
                "\"yesterday\"",
                "{}",
            })
    void what_is_no_instant_is_refused(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(json));
    }

    private static Instant read(String json) throws JsonProcessingException {
        return ContractJson.mapper().readValue(json, Instant.class);
    }
}
