package org.queuemed.acceptance.conformance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.queuemed.acceptance.extent.InLongRun;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The cases that production refuses as too large, where the limit is raised: that they fail there is the limit's doing. */
@WithQueueMed
class LargeMessagesTest {

    private static final Map<String, String> RAISED = Map.of(
            "QUARKUS_WEBSOCKETS_NEXT_SERVER_MAX_MESSAGE_SIZE",
            "20000000",
            "QUARKUS_WEBSOCKETS_NEXT_SERVER_MAX_FRAME_SIZE",
            "20000000");

    private final QueueMedProcess queuemed;

    LargeMessagesTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
    }

    @Test
    @Timeout(1800)
    @InLongRun
    void with_a_higher_limit_large_messages_are_echoed(@TempDir Path folder) throws Exception {
        try (EchoServer echo = EchoServer.start(queuemed, folder.resolve("echo.log"), RAISED)) {
            Reports reports = new AutobahnClient(folder, List.of("1.*", "9.1.*", "9.2.*", "10.*"), List.of())
                    .run(Map.of("echo", echo.address()));

            assertThat(reports.of("echo")).hasSize(29).allMatch(CaseReport::conforms);
        }
    }
}
