package org.queuemed.notification.patient;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.contract.Golden;
import org.queuemed.contract.TokenHash;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.fixture.AClinic;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PatientEventsTest {

    private final AClinic clinic = AClinic.ofTheGoldenFiles();

    @ParameterizedTest
    @CsvSource({"13,patient-called", "14,position-updated", "12,ticket-started", "11,ticket-ended"})
    void a_newcomer_is_told_where_the_ticket_stands(int number, String file) {
        List<ServerEvent> events = PatientEvents.between(null, viewOf(number));

        assertThat(written(events)).containsExactly(Golden.message(file));
    }

    @Test
    void nobody_is_told_what_does_not_concern_them() {
        PatientView before = viewOf(14);

        clinic.calls(16, "Cabinet 1", 1).ends(12, "SERVED");

        assertThat(PatientEvents.between(before, viewOf(14))).isEmpty();
    }

    @Test
    void a_patient_is_told_when_the_position_or_the_wait_changes() {
        PatientView before = viewOf(14);

        clinic.moves(14, 2, 9);

        assertThat(names(before, viewOf(14))).containsExactly("position:updated");
    }

    @Test
    void a_recall_is_another_call() {
        PatientView called = viewOf(13);

        clinic.calls(13, "Cabinet 1", 2);

        assertThat(names(called, viewOf(13))).containsExactly("patient:called");
        assertThat(PatientEvents.between(viewOf(13), viewOf(13))).isEmpty();
    }

    @Test
    void being_sent_to_another_room_is_told_as_a_call() {
        PatientView called = viewOf(13);

        clinic.calls(13, "Cabinet 2", 1);

        assertThat(names(called, viewOf(13))).containsExactly("patient:called");
    }

    @Test
    void who_is_put_back_in_line_is_told_the_position_and_who_is_called_again_is_called() {
        PatientView called = viewOf(13);
        PatientView back = view(clinic.putsBack(13, 1, 3), 13);
        PatientView again = view(clinic.calls(13, "Cabinet 1", 2), 13);

        assertThat(names(called, back)).containsExactly("position:updated");
        assertThat(names(back, again)).containsExactly("patient:called");
    }

    @Test
    void who_did_not_show_and_came_after_all_is_told_the_position() {
        PatientView missed = view(AClinic.ofTheGoldenFiles().ends(10, "NO_SHOW"), 10);

        assertThat(names(missed, viewOf(10))).containsExactly("position:updated");
    }

    @Test
    void the_end_of_the_visit_is_told_once() {
        PatientView served = view(clinic.ends(12, "SERVED"), 12);

        assertThat(names(viewOf(14), served)).containsExactly("ticket:ended");
        assertThat(PatientEvents.between(served, viewOf(12))).isEmpty();
    }

    @Test
    void closing_and_opening_are_told_to_all_who_wait() {
        PatientView open = viewOf(14);
        PatientView paused = view(clinic.isNow("PAUSED", "De retour à 14 h."), 14);
        PatientView reopened = view(clinic.isNow("OPEN", "La file est ouverte."), 14);

        assertThat(names(open, paused)).containsExactly("queue:closed");
        assertThat(names(paused, reopened)).containsExactly("queue:opened");
        assertThat(names(null, paused)).containsExactly("position:updated", "queue:closed");
    }

    @Test
    void a_ticket_of_another_clinic_is_not_found() {
        assertThat(new Tickets(clinic.state()).of(TokenHash.of("somebody-elses")))
                .isEmpty();
    }

    private PatientView viewOf(int number) {
        return view(clinic, number);
    }

    private static PatientView view(AClinic clinic, int number) {
        return new Tickets(clinic.state())
                .of(TokenHash.of("golden-patient-" + number))
                .orElseThrow();
    }

    private static List<String> names(PatientView last, PatientView now) {
        return PatientEvents.between(last, now).stream().map(ServerEvent::event).toList();
    }

    private List<JsonNode> written(List<ServerEvent> events) {
        return events.stream()
                .map(event -> Golden.written(Envelope.of(event, clinic.version())))
                .toList();
    }
}
