package org.queuemed.acceptance.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.acceptance.client.Clinic;
import org.queuemed.acceptance.client.Event;
import org.queuemed.acceptance.client.SocketClient;
import org.queuemed.acceptance.client.Ticket;
import org.queuemed.acceptance.client.WaitingRoom;
import org.queuemed.acceptance.process.QueueMedProcess;
import org.queuemed.acceptance.process.WithQueueMed;
import org.queuemed.contract.TokenHash;

import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** What two patients, a screen and a console heard over a whole journey. */
@WithQueueMed
class PrivacyTest {

    private static final Set<String> FOR_A_PATIENT = Set.of(
            "position:updated", "patient:called", "ticket:started", "ticket:ended", "queue:closed", "queue:opened");

    private final Clinic clinic;
    private WaitingRoom room;

    PrivacyTest(QueueMedProcess queuemed) {
        clinic = Clinic.open(queuemed);
    }

    /** Labels such as {@code QZ001} can be told from any other text, unlike numbers. */
    @BeforeEach
    void a_whole_journey() {
        JsonNode service = clinic.api().get(clinic.path() + "/services").json().get(0);
        clinic.api()
                .put(
                        clinic.path() + "/services/" + service.path("serviceId").asInt(),
                        Map.of("name", "Consultation", "prefix", "QZ"))
                .expect(200);
        room = WaitingRoom.of(List.of(clinic.join("Zenobia"), clinic.join("Quintana")), clinic.sockets());
        for (int place = 1; place <= 2; place++) {
            clinic.call().expect(200);
            clinic.step(room.ticket(place), "recall").expect(200);
            clinic.step(room.ticket(place), "start").expect(200);
            clinic.turn("PAUSED");
            clinic.step(room.ticket(place), "complete").expect(200);
            clinic.turn("OPEN");
        }
        room.phones().forEach(phone -> phone.next("ticket:ended"));
        room.screen().next("display:update", event -> event.version() >= clinic.version() || isEmpty(event));
        room.console()
                .next("queue:updated", event -> event.data().at("/stats/served").asInt() == 2);
    }

    @AfterEach
    void everybody_leaves() {
        room.close();
    }

    @Test
    void a_patient_hears_of_the_own_ticket_and_of_nobody_elses() {
        hears(room.phone(1), room.ticket(1), room.ticket(2));
        hears(room.phone(2), room.ticket(2), room.ticket(1));
    }

    @Test
    void screens_and_consoles_hear_numbers_and_no_names_or_tokens() {
        for (SocketClient socket : List.of(room.screen(), room.console())) {
            String heard = textOf(socket);
            assertThat(heard).contains("QZ001", "QZ002").doesNotContain("Zenobia", "Quintana", "okenHash");
            room.tickets()
                    .forEach(ticket -> assertThat(heard).doesNotContain(ticket.token(), TokenHash.of(ticket.token())));
        }
        assertThat(textOf(room.screen()))
                .doesNotContain(room.ticket(1).id(), room.ticket(2).id());
    }

    private static void hears(SocketClient phone, Ticket own, Ticket others) {
        String heard = textOf(phone);
        assertThat(FOR_A_PATIENT).containsAll(phone.names());
        assertThat(heard)
                .contains(own.label())
                .doesNotContain(others.label(), others.id(), others.token(), TokenHash.of(others.token()))
                .doesNotContain("Zenobia", "Quintana", "okenHash", own.token());
        assertThat(phone.events())
                .extracting(event -> event.data().path("ticketNumber"))
                .filteredOn(number -> !number.isMissingNode())
                .allMatch(number -> number.asInt() == own.number());
    }

    private static boolean isEmpty(Event update) {
        return update.data().path("waiting").asInt() == 0
                && update.data().path("calls").isEmpty();
    }

    private static String textOf(SocketClient socket) {
        return String.join("\n", socket.events().stream().map(Event::text).toList());
    }
}
