package org.queuemed.acceptance.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Answer;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.PollClient;
import org.queuemed.acceptance.client.Redis;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.queuemed.acceptance.client.PollClient.eventsOf;

/** The same news for networks that break WebSocket: any instance answers any request. */
@WithQueueMed
class LongPollTest {

    private final QueueMedProcess queuemed;
    private final Clinic clinic;
    private final Redis redis;

    LongPollTest(QueueMedProcess queuemed) {
        this.queuemed = queuemed;
        clinic = Clinic.open(queuemed);
        redis = Redis.at(queuemed.part("redis-1").port(), queuemed.redisPassword());
    }

    @AfterEach
    void hang_up() {
        redis.close();
    }

    @Test
    void a_poll_answers_what_a_newcomer_would_be_told() {
        Ticket ticket = clinic.join("Ana");

        Answer answer = PollClient.patient(queuemed.address(), ticket).ask();

        assertThat(eventsOf(answer)).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("position:updated");
            assertThat(event.data().path("position").asInt()).isEqualTo(1);
        });
        assertThat(answer.json().path("version").asLong()).isEqualTo(clinic.version());
        assertThat(answer.header("etag")).matches("\"[\\w-]+\"");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
    }

    @Test
    void consoles_and_screens_can_poll_too() {
        clinic.join("Ana");
        String displayToken = clinic.sockets().letIn();

        Answer console = PollClient.clinic(queuemed.address(), clinic).ask();
        Answer screen =
                PollClient.display(queuemed.address(), clinic, displayToken).ask();

        assertThat(eventsOf(console)).first().extracting("name").isEqualTo("queue:updated");
        assertThat(eventsOf(screen)).first().extracting("name").isEqualTo("display:update");
    }

    @Test
    void without_news_the_answer_is_304_whichever_instance_is_asked() {
        Ticket ticket = clinic.join("Ana");
        Answer first = PollClient.patient(service(1), ticket).ask().expect(200);

        Answer second = PollClient.patient(service(2), ticket).askSince(first).expect(304);
        PollClient.patient(queuemed.address(), ticket).askSince(second).expect(304);
    }

    @Test
    void news_since_an_answer_of_one_instance_come_from_the_other() {
        Ticket ticket = clinic.join("Ana");
        Answer first = PollClient.patient(service(1), ticket).ask().expect(200);

        clinic.call().expect(200);

        await().untilAsserted(() -> assertThat(
                        eventsOf(PollClient.patient(service(2), ticket).askSince(first)))
                .first()
                .extracting("name")
                .isEqualTo("patient:called"));
    }

    @Test
    void a_poll_is_held_until_the_call_comes() throws Exception {
        Ticket ticket = clinic.join("Ana");
        PollClient phone = PollClient.patient(queuemed.address(), ticket);
        Answer first = phone.ask().expect(200);
        await().until(() -> redis.listenersOf(clinic) == 0);
        CompletableFuture<Answer> held = phone.holdSince(first, 25);
        await().until(() -> redis.listenersOf(clinic) == 1);
        assertThat(held).isNotDone();

        clinic.call().expect(200);

        Answer answer = held.get();
        assertThat(eventsOf(answer)).first().extracting("name").isEqualTo("patient:called");
        assertThat(answer.header("preference-applied")).isEqualTo("wait=25");
    }

    @Test
    void a_poll_that_waited_in_vain_is_304() throws Exception {
        Ticket ticket = clinic.join("Ana");
        PollClient phone = PollClient.patient(queuemed.address(), ticket);

        CompletableFuture<Answer> held = phone.holdSince(phone.ask().expect(200), 1);

        held.get().expect(304);
    }

    @Test
    void a_poll_without_rights_is_refused_as_http_refuses() {
        Ticket stranger = new Ticket("", "nobody-gave-this", clinic.id(), 0, "", 0, 0);
        Ticket nobody = new Ticket("", "", clinic.id(), 0, "", 0, 0);
        Ticket nowhere = new Ticket("", "nobody-gave-this", 0, 0, "", 0, 0);

        PollClient.patient(queuemed.address(), nobody).ask().expectProblem(401, "unauthenticated");
        PollClient.patient(queuemed.address(), nowhere).ask().expectProblem(400, "unreadable-message");
        PollClient.patient(queuemed.address(), stranger).ask().expectProblem(404, "no-such-room");
        PollClient.display(queuemed.address(), clinic, "nobody-gave-this").ask().expectProblem(401, "unauthenticated");
    }

    private String service(int replica) {
        return queuemed.part("notification-service-" + replica).address();
    }
}
