package org.queuemed.redis;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class WholeMarksTest {

    private static final int SLOTS = 16384;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void each_master_of_equal_shares_holds_one(int masters) {
        assertThat(WholeMarks.ALL.stream()
                        .map(mark -> slot(mark) * masters / SLOTS)
                        .collect(Collectors.toSet()))
                .containsAll(IntStream.range(0, masters).boxed().toList());
    }

    /** <a href="https://redis.io/docs/latest/operate/oss_and_stack/reference/cluster-spec/">CRC16 of what is in braces</a>. */
    private static int slot(String key) {
        int crc = 0;
        for (byte each : key.substring(key.indexOf('{') + 1, key.indexOf('}')).getBytes(StandardCharsets.US_ASCII)) {
            crc ^= each << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return (crc & 0xffff) % SLOTS;
    }
}
