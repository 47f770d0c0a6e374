package org.queuemed.acceptance.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@WithQueueMed
class LogsTest {

    private final QueueMedProcess queuemed;

    LogsTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue-service-1", "notification-service-1", "display-service-1"})
    void where_it_is_asked_for_every_line_is_an_object(String part) throws IOException {
        List<String> lines = Files.readAllLines(log(part));
        // The JVM's own word on the flags that the tests start it with.
        assertThat(lines.removeFirst()).startsWith("Picked up JAVA_TOOL_OPTIONS");

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            JsonNode object = ContractJson.mapper().readTree(line);
            assertThat(object.path("timestamp").asText()).isNotBlank();
            assertThat(object.path("level").asText()).isNotBlank();
            assertThat(object.path("message").asText()).isNotBlank();
        });
    }

    private Path log(String part) {
        return queuemed.data().resolve("logs").resolve(part + ".log");
    }
}
