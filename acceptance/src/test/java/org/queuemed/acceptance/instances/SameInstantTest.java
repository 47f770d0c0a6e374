package org.queuemed.acceptance.instances;

import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people do it at the same instant, each at another queue service. */
@WithQueueMed
class SameInstantTest {

    private static final int ROUNDS = 100;

    private final Clinic clinic;
    private final Clinic first;
    private final Clinic second;

    SameInstantTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
        first = clinic.through(queuemed.part("queue-service-1").address());
        second = clinic.through(queuemed.part("queue-service-2").address());
    }

    @Test
    void a_doctor_who_taps_twice_calls_one_patient() throws Exception {
        try (WaitingRoom room = WaitingRoom.of(clinic, 3)) {
            String key = UUID.randomUUID().toString();

            List<Answer> answers = together(() -> first.call(key), () -> second.call(key));
            answers.add(clinic.call(key));

            assertThat(answers).allSatisfy(answer -> answer.expect(200));
            assertThat(answers)
                    .extracting(Answer::json)
                    .containsOnly(answers.getFirst().json());
            assertThat(clinic.queue().at("/stats/called").asInt()).isEqualTo(1);
            room.phone(2)
                    .next(
                            "position:updated",
                            event -> event.data().path("position").asInt() == 1);
            assertThat(room.phone(2).names()).doesNotContain("patient:called");
        }
    }

    @Test
    void two_doctors_who_call_at_the_same_instant_never_call_the_same_ticket() throws Exception {
        List<Integer> given = numbersGivenTogether();
        try (SocketClient screen = clinic.sockets().screen()) {
            screen.next("display:update");

            List<Integer> called = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Answer answer : together(first::call, second::call)) {
                    called.add(answer.expect(200).json().path("ticketNumber").asInt());
                }
            }

            assertThat(called).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(given);
            assertThat(clinic.queue().at("/stats/called").asInt()).isEqualTo(2 * ROUNDS);
            clinic.call().expectProblem(409, "queue-empty");
            screen.next("display:update", event -> event.data().path("waiting").asInt() == 0);
        }
    }

    /** Two hundred patients, who come two by two: no number is given twice, and none is left out. */
    private List<Integer> numbersGivenTogether() throws Exception {
        String joinToken = clinic.joinToken();
        Callable<Answer> here = () -> first.tryToJoin(joinToken, "Ana");
        Callable<Answer> there = () -> second.tryToJoin(joinToken, "Bea");
        List<Integer> numbers = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Answer answer : together(here, there)) {
                numbers.add(Ticket.of(answer.expect(201).json()).number());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 2 * ROUNDS).boxed().toList());
        return numbers;
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        return Together.run(List.of(one, other));
    }
}
