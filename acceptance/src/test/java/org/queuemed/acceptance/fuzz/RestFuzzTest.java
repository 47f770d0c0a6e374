package org.queuemed.acceptance.fuzz;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.queuemed.acceptance.extent.LongRun;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Odd requests to every operation of the OpenAPI document, and to the long polls. */
@WithQueueMed
@TestInstance(Lifecycle.PER_CLASS)
class RestFuzzTest {

    private static final int REQUESTS = LongRun.isAsked() ? 500 : 6;
    private static final List<String> READING = List.of("GET", "HEAD");
    private static final List<String> POLLS = List.of("/poll/patient", "/poll/clinic", "/poll/display");

    private final QueueMedProcess queuemed;
    private final Ground ground;
    private final AnswerRules rules;
    private final long otherVersion;
    private long version;

    RestFuzzTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        ground = Ground.of(queuemed);
        rules = new AnswerRules(ground.secrets());
        otherVersion = ground.other().version();
        version = ground.own().version();
    }

    @AfterAll
    void nothing_has_changed_elsewhere_and_whoever_is_there_is_called_and_told() {
        assertThat(ground.other().version()).as("seed %d", Chance.SEED).isEqualTo(otherVersion);
        ground.goesOn();
        ground.close();
    }

    @TestFactory
    Stream<DynamicTest> odd_requests() throws IOException {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> tries(operation)));
    }

    private List<Operation> operations() throws IOException {
        RawAnswer document = RawHttp.send(
                queuemed.address(), new OddRequest("GET", "/q/openapi?format=json", List.of(), new byte[0]));
        List<Operation> operations = new ArrayList<>(Operation.in(document.json()));
        assertThat(operations).hasSizeGreaterThan(40);
        POLLS.forEach(path -> operations.add(Operation.poll(path)));
        return operations;
    }

    private void tries(Operation operation) throws IOException {
        OddRequests requests = new OddRequests(
                operation,
                ground.known(),
                List.of(
                        ground.own().api().accessToken(),
                        ground.own().api().accessToken(),
                        ground.holder().token(),
                        ground.displayToken(),
                        ""));
        // one that asks for a room that is not there is held for seconds, as the room may come
        int many = POLLS.contains(operation.path()) ? REQUESTS / 3 : REQUESTS;
        for (int number = 0; number < many; number++) {
            tries(requests.next(Chance.of(operation.toString(), number)));
        }
    }

    private void tries(OddRequest request) throws IOException {
        RawAnswer answer = RawHttp.send(queuemed.address(), request);
        String what = "seed %d:%n%s%n--- was answered%n%s".formatted(Chance.SEED, request, answer);

        assertThat(answer.status()).as(what).isPositive();
        try {
            rules.check(answer, request.isUri() && !request.method().equals("HEAD"));
        } catch (AssertionError broken) {
            throw new AssertionError(what + "\n--- " + broken.getMessage(), broken);
        }
        if (!READING.contains(request.method())) {
            long now = ground.own().version();
            assertThat(now == version || answer.status() < 400)
                    .as("refused without a change: %s", what)
                    .isTrue();
            version = now;
        }
    }
}
