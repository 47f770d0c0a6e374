package org.queuemed.notification.clinic;

import org.junit.jupiter.api.Test;
import org.queuemed.contract.Golden;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.PatientCalled;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.fixture.AClinic;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ClinicEventsTest {

    private final AClinic clinic = AClinic.ofTheGoldenFiles();

    @Test
    void a_newcomer_is_told_the_queue_and_no_old_calls() {
        List<ServerEvent> events = ClinicEvents.between(null, view());

        assertThat(events)
                .singleElement()
                .extracting(event -> Golden.written(Envelope.of(event, clinic.version())))
                .isEqualTo(Golden.message("queue-updated"));
    }

    @Test
    void nothing_secret_is_in_the_queue() {
        assertThat(Golden.written(view().queue()).toString()).doesNotContain("tokenHash", "Hash", "token");
    }

    @Test
    void a_version_that_changes_nothing_is_not_told() {
        ClinicView before = view();

        clinic.next();

        assertThat(ClinicEvents.between(before, view())).isEmpty();
    }

    @Test
    void a_call_is_told_after_the_queue_that_has_it() {
        ClinicView before = view();

        clinic.calls(16, "Cabinet 2", 1);

        assertThat(names(before)).containsExactly("queue:updated", "patient:called");
        assertThat(ClinicEvents.between(before, view()).getLast())
                .isInstanceOfSatisfying(
                        PatientCalled.class,
                        called -> assertThat(called.ticketNumber()).isEqualTo(16));
    }

    @Test
    void a_recall_is_another_call_and_a_start_is_none() {
        ClinicView before = view();
        clinic.calls(13, "Cabinet 1", 2);
        ClinicView recalled = view();

        assertThat(names(before)).containsExactly("queue:updated", "patient:called");

        clinic.starts(13);

        assertThat(names(recalled)).containsExactly("queue:updated");
    }

    @Test
    void a_call_that_was_answered_at_once_is_told_too() {
        ClinicView before = view();

        clinic.calls(16, "Cabinet 2", 1).starts(16);

        assertThat(names(before)).containsExactly("queue:updated", "patient:called");
    }

    @Test
    void closing_and_opening_come_last() {
        ClinicView open = view();
        clinic.isNow("CLOSED", "À demain.");
        ClinicView closed = view();

        assertThat(names(open)).containsExactly("queue:updated", "queue:closed");
        assertThat(names(null)).containsExactly("queue:updated", "queue:closed");

        clinic.isNow("OPEN", "La file est ouverte.");

        assertThat(names(closed)).containsExactly("queue:updated", "queue:opened");
    }

    private ClinicView view() {
        return ClinicView.of(clinic.state());
    }

    private List<String> names(ClinicView last) {
        return ClinicEvents.between(last, view()).stream()
                .map(ServerEvent::event)
                .toList();
    }
}
