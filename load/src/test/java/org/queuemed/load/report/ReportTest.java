package org.queuemed.load.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.queuemed.load.figures.Count;
import org.queuemed.load.figures.Figures;
import org.queuemed.load.figures.Latency;
import org.queuemed.load.option.Options;
import org.queuemed.load.processes.Usage;
import org.queuemed.load.processes.Watched;

import java.time.Duration;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTest {

    private static final long MILLI = 1_000_000;

    private final Figures figures = new Figures();

    @Test
    void people_read_a_table() {
        figures.time(Latency.LAST_PHONE, 5 * MILLI);
        figures.count(Count.CALLS, 10);
        figures.count(Count.LOST, 2);

        List<String> lines = Table.of(result(
                cost("notification-service-1", 30, 1_024, 3_072, 4_096, 1_000), cost("redis-1", 5, 100, 100, 100, 0)));

        assertThat(lines)
                .contains(
                        "10 clinics of 20 patients, 1 screens and 1 consoles each; 0 idle phones; 5.0 calls/s for 30.0 s",
                        "call → last phone of the clinic          1      5.00      5.00      5.00      5.00      5.00",
                        "call → screen                            0         -         -         -         -         -",
                        "messages lost                            2",
                        "notification-service-1       0.03    3.000       1.0       3.0       4.0       2.0    1,010       11",
                        "redis-1                      0.01    0.500       0.1       0.1       0.1         -       10       11",
                        "the services together        0.03    3.000       1.0       3.0       4.0         -    1,010       11");
    }

    @Test
    void one_button_is_told_of() {
        Result result = new Result(Options.parse(List.of("--one-button")), figures, Duration.ofSeconds(30), List.of());

        assertThat(Table.of(result).getFirst()).endsWith("5.0 calls/s for 30.0 s, with one button");
        assertThat(JsonReport.of(result)).contains("\"oneButton\" : true");
    }

    @Test
    void without_processes_there_is_no_word_of_them() {
        assertThat(Table.of(result())).noneMatch(line -> line.contains("CPU"));
    }

    @Test
    void the_first_error_is_shown() {
        figures.error("POST /calls was answered with 409");

        assertThat(Table.of(result())).contains("the first error: POST /calls was answered with 409");
    }

    @Test
    void programs_read_json() throws Exception {
        figures.time(Latency.CALLED_PHONE, 7 * MILLI);
        figures.count(Count.CALLS, 2);
        figures.count(Count.EXPECTED, 44);

        JsonNode json = new ObjectMapper()
                .readTree(JsonReport.of(result(cost("notification-service-1", 30, 1_024, 3_072, 4_096, 1_000))));

        assertThat(json.at("/latency/calledPhone/p99").doubleValue()).isBetween(6.99, 7.01);
        assertThat(json.at("/latency/screen/count").intValue()).isZero();
        assertThat(json.at("/count/expected").intValue()).isEqualTo(44);
        assertThat(json.at("/options/patients").intValue()).isEqualTo(20);
        assertThat(json.at("/process/notification-service-1/kibPerConnection").doubleValue())
                .isEqualTo(2.048);
        assertThat(json.at("/services/cpuMillisPerCall").doubleValue()).isEqualTo(15);
    }

    private static Cost cost(String name, long cpuMillis, long before, long connected, long after, int connections) {
        return new Cost(
                new Watched(name, 1),
                cpuMillis,
                new Usage(0, before, 0),
                new Usage(0, connected, 10 + connections),
                new Usage(0, after, 11),
                connections);
    }

    private Result result(Cost... costs) {
        return new Result(Options.parse(List.of()), figures, Duration.ofSeconds(30), List.of(costs));
    }
}
