package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.acceptance.extent.LongRun;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;
import org.queuemed.contract.ContractJson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Odd frames to both addresses, through the gateway. */
@WithQueueMed
@TestInstance(Lifecycle.PER_CLASS)
class SocketFuzzTest {

    private static final int CONVERSATIONS = LongRun.isAsked() ? 3_000 : 60;

    /** What the contract has; the codes that a client sent itself come back as they are. */
    private static final Set<Integer> REFUSED = Set.of(4400, 4401, 4403, 4404, 4408);

    private static final Set<String> EVENTS = Set.of(
            "queue:updated",
            "patient:called",
            "position:updated",
            "ticket:started",
            "ticket:ended",
            "display:update",
            "display:called",
            "queue:closed",
            "queue:opened",
            "problem",
            "pong");

    private final QueueMedProcess queuemed;
    private final Ground ground;
    private final AnswerRules rules;
    private final OddFrames odd;
    private final List<Long> versions;

    SocketFuzzTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        ground = Ground.of(queuemed);
        rules = new AnswerRules(ground.secrets());
        odd = new OddFrames(ground.joins());
        versions = ground.versions();
    }

    @AfterAll
    void nothing_has_changed_and_whoever_is_there_is_called_and_told() {
        assertThat(ground.versions()).as("seed %d", Chance.SEED).isEqualTo(versions);
        ground.goesOn();
        ground.close();
    }

    @Timeout(1800)
    @ParameterizedTest
    @ValueSource(strings = {"/ws/queue", "/ws/display"})
    void whatever_is_said_is_refused_in_order_or_harmless(String path) throws IOException {
        for (int number = 0; number < CONVERSATIONS; number++) {
            List<byte[]> frames = odd.next(Chance.of(path, number));
            Conversation conversation = Conversation.saying(queuemed.address() + path, frames);
            try {
                check(conversation, frames);
            } catch (AssertionError broken) {
                throw new AssertionError(
                        "seed %d, conversation %d at %s:%n%s%n--- %s%n%s"
                                .formatted(Chance.SEED, number, path, shown(frames), conversation, broken.getMessage()),
                        broken);
            }
        }
    }

    private void check(Conversation conversation, List<byte[]> frames) throws IOException {
        for (String told : conversation.told()) {
            rules.tellsNothing(told);
            assertThat(EVENTS)
                    .contains(ContractJson.mapper().readTree(told).path("event").asText());
        }
        if (!conversation.goesOn() && !isClosedByTheClient(frames)) {
            assertThat(conversation.closeCode()).isIn(REFUSED);
            JsonNode problem =
                    ContractJson.mapper().readTree(conversation.told().getLast());
            assertThat(problem.path("event").asText()).isEqualTo("problem");
            rules.isProblem(problem.path("data"), problem.at("/data/status").asInt());
        }
    }

    private static boolean isClosedByTheClient(List<byte[]> frames) {
        return frames.stream().anyMatch(frame -> frame.length > 0 && (frame[0] & 0x0F) == Frame.CLOSE);
    }

    private static String shown(List<byte[]> frames) {
        return String.join(
                "\n",
                frames.stream()
                        .map(frame -> frame.length + " bytes: "
                                + new String(frame, 0, Math.min(frame.length, 200), StandardCharsets.ISO_8859_1))
                        .toList());
    }
}
