package org.queuemed.load.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class RowTest {

    private static final Row CPU =
            new Row("CPU", "ms", run -> run.of(Scenario.SMALL, "/services/cpuMillisPerCall"), true);

    @Test
    void a_row_tells_the_median_the_extremes_and_what_the_floor_is() {
        assertThat(CPU.line(runs(3, 9, 4), runs(2, 2, 2))).isEqualTo("| CPU | 4 ms | 3 – 9 | 2 | 2 |");
    }

    @Test
    void the_median_of_an_even_number_is_between_the_middle_ones() {
        assertThat(CPU.line(runs(1, 2, 3, 10), runs(1))).startsWith("| CPU | 2.50 ms |");
    }

    @Test
    void what_was_not_measured_is_left_out() {
        assertThat(CPU.line(List.of(new Measurement()), List.of())).isEqualTo("| CPU | – ms | – – – | – | – |");
    }

    @Test
    void every_row_can_be_told_of_nothing() {
        assertThat(Row.ALL)
                .allSatisfy(row -> assertThat(row.line(List.of(new Measurement()), List.of()))
                        .startsWith("| " + row.title() + " |"));
    }

    private static List<Measurement> runs(double... values) {
        return Stream.of(values)
                .flatMap(all -> Arrays.stream(all).boxed())
                .map(RowTest::run)
                .toList();
    }

    private static Measurement run(double cpu) {
        Measurement run = new Measurement();
        ObjectMapper json = new ObjectMapper();
        run.put(
                Scenario.SMALL,
                json.createObjectNode().set("services", json.createObjectNode().put("cpuMillisPerCall", cpu)));
        return run;
    }
}
