package org.queuemed.queue.line;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.Golden;
import org.queuemed.contract.Priority;
import org.queuemed.contract.QueueStatus;
import org.queuemed.contract.TicketStatus;
import org.queuemed.queue.ticket.Ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.line.CallOrder.URGENCY_THEN_ARRIVAL;
import static org.queuemed.queue.line.Fixtures.ROOM_1;
import static org.queuemed.queue.line.Fixtures.aCalledTicket;
import static org.queuemed.queue.line.Fixtures.aClinic;
import static org.queuemed.queue.line.Fixtures.aLine;
import static org.queuemed.queue.line.Fixtures.aWaitingTicket;
import static org.queuemed.queue.line.Fixtures.noFigures;

class StateOfLineTest {

    /** The story of the golden files, as the store would hold it. */
    @Test
    void the_golden_story_is_drawn_as_its_golden_file() {
        Service service = new Service(7, "Consultation", "", 4);
        Clinic clinic = new Clinic(
                5,
                1,
                "Cabinet Jasmin",
                Locale.FRENCH,
                ZoneId.of("Africa/Tunis"),
                QueueStatus.OPEN,
                null,
                new Reception(List.of("fr", "ar"), "Le cabinet ferme à 18 h.", true, List.of()),
                1795422000123L);
        Line line = new Line(
                clinic,
                List.of(service),
                List.of(new Room(1, "Cabinet 1", Set.of()), new Room(2, "Cabinet 2", Set.of())),
                List.of(new Screen(3, hash("golden-display-3"))),
                "golden-join-5",
                List.of(
                        golden(10, TicketStatus.WAITING, Priority.NORMAL, "08:06:00", "08:09:00", null, 1),
                        golden(11, TicketStatus.NO_SHOW, Priority.NORMAL, "08:00:00", "08:13:00", 1L, 1),
                        golden(12, TicketStatus.SERVING, Priority.NORMAL, "08:01:00", "08:15:00", 2L, 2),
                        golden(13, TicketStatus.CALLED, Priority.NORMAL, "08:02:00", "08:20:00.100", 1L, 1),
                        golden(14, TicketStatus.WAITING, Priority.NORMAL, "08:04:00", null, null, 0),
                        golden(15, TicketStatus.WAITING, Priority.NORMAL, "08:05:00", null, null, 0),
                        golden(16, TicketStatus.WAITING, Priority.PRIORITY, "08:10:00", null, null, 0)));
        Figures figures = new Figures(List.of(new Figures.OfService(7, 9, 1, 10, 7200, 9, 3240, null)));

        JsonNode drawn = Golden.written(StateOfLine.draw(line, figures, URGENCY_THEN_ARRIVAL));

        assertThat(drawn).isEqualTo(Golden.message("clinic-state"));
    }

    @Test
    void no_name_is_in_the_public_state() {
        ClinicState state = draw(aLine(aWaitingTicket(1), aCalledTicket(2, ROOM_1, 1)));

        assertThat(Golden.written(state).toString()).doesNotContain("Name 1", "Name 2");
    }

    @Test
    void a_screen_shows_the_latest_six_calls() {
        Ticket[] called = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> aCalledTicket(number, ROOM_1, 60 - number))
                .toArray(Ticket[]::new);

        ClinicState state = draw(aLine(called));

        assertThat(state.calls()).extracting(ClinicState.Call::ticketNumber).containsExactly(8, 7, 6, 5, 4, 3);
        assertThat(state.stats().called()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"fr, La file est fermée.", "en, The queue is closed.", "ar, الطابور مغلق.", "de, La file est fermée."})
    void the_default_message_is_in_the_clinics_language_or_in_french(String language, String message) {
        assertThat(StatusMessage.of(clinicThatIs(QueueStatus.CLOSED, language, null)))
                .isEqualTo(message);
    }

    @Test
    void staffs_own_words_come_first() {
        assertThat(StatusMessage.of(clinicThatIs(QueueStatus.PAUSED, "fr", "Pause déjeuner jusqu'à 14 h")))
                .isEqualTo("Pause déjeuner jusqu'à 14 h");
    }

    private static Clinic clinicThatIs(QueueStatus status, String language, String message) {
        Clinic clinic = aClinic();
        return new Clinic(
                clinic.id(),
                clinic.networkId(),
                clinic.name(),
                Locale.of(language),
                clinic.zone(),
                status,
                message,
                clinic.reception(),
                clinic.version());
    }

    private static ClinicState draw(Line line) {
        return StateOfLine.draw(line, noFigures(), URGENCY_THEN_ARRIVAL);
    }

    private static Ticket golden(
            int number, TicketStatus status, Priority priority, String joined, String called, Long room, int attempt) {
        return new Ticket(
                UUID.fromString("00000000-0000-4000-8000-0000000000" + number),
                5,
                7,
                LocalDate.parse("2026-11-23"),
                number,
                Integer.toString(number),
                status,
                priority,
                hash("golden-patient-" + number),
                "Name " + number,
                at(joined),
                at(joined),
                called == null ? null : at(called),
                status == TicketStatus.SERVING ? at("08:16:00") : null,
                status == TicketStatus.NO_SHOW ? at("08:14:00") : null,
                room,
                attempt);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }

    private static String hash(String token) {
        return org.queuemed.contract.TokenHash.of(token);
    }
}
