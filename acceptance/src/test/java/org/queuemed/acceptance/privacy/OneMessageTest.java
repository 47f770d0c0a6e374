package org.queuemed.acceptance.privacy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.Monitor;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes over Redis: one message a change, whatever the number of those who wait, and nothing that is secret. */
@WithQueueMed
class OneMessageTest {

    private static final String NAME = "Zenobia Quintana-Xanthopoulos";

    private final Clinic clinic;
    private final Monitor monitor;
    private final SocketClient console;
    private final List<String> everything = new ArrayList<>();

    OneMessageTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
        monitor = Monitor.at(queuemed.part("redis-1").port(), queuemed.redisPassword());
        console = clinic.sockets().console();
    }

    @AfterEach
    void hang_up() {
        monitor.close();
        console.close();
    }

    @Test
    void every_change_is_one_message_and_no_message_tells_a_secret() {
        String displayToken = clinic.sockets().letIn();
        List<Ticket> tickets =
                Stream.generate(() -> clinic.join(NAME)).limit(20).toList();
        messagesOfTheChange();

        clinic.call().expect(200);
        assertThat(messagesOfTheChange()).hasSize(1);
        clinic.step(tickets.getFirst(), "recall").expect(200);
        assertThat(messagesOfTheChange()).hasSize(1);
        clinic.step(tickets.getFirst(), "start").expect(200);
        assertThat(messagesOfTheChange()).hasSize(1);
        clinic.join(NAME);
        assertThat(messagesOfTheChange()).hasSize(1);
        clinic.turn("PAUSED");
        assertThat(messagesOfTheChange()).hasSize(1);

        assertThat(everything)
                .anyMatch(line -> line.contains("tokenHash"))
                .noneMatch(line -> line.contains("Zenobia") || line.contains("Xanthopoulos"))
                .noneMatch(line -> line.contains(displayToken))
                .noneMatch(line -> line.contains(clinic.api().accessToken()));
        for (Ticket ticket : tickets) {
            assertThat(everything).noneMatch(line -> line.contains(ticket.token()));
        }
    }

    @Test
    void what_is_refused_and_what_is_only_read_is_no_message() {
        clinic.join(NAME);
        messagesOfTheChange();

        clinic.tryToJoin("nobody-gave-this", NAME).expect(404);
        clinic.queue();
        clinic.api().postText(clinic.path() + "/calls", "{").expect(400);
        clinic.turn("PAUSED");

        assertThat(messagesOfTheChange()).hasSize(1);
    }

    /** Messages to the clinic since the last time, once everybody could know the newest version. */
    private List<String> messagesOfTheChange() {
        long version = clinic.version();
        console.next("queue:updated", event -> isAt(version, event));
        List<String> lines = monitor.lines();
        everything.addAll(lines);
        return lines.stream().filter(line -> Monitor.isMessageTo(clinic, line)).toList();
    }

    private static boolean isAt(long version, Event event) {
        return event.version() >= version;
    }
}
