package org.queuemed.display.screen;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.Golden;
import org.queuemed.contract.event.DisplayCalled;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.fixture.AClinic;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenEventsTest {

    private final AClinic clinic = AClinic.ofTheGoldenFiles();

    @Test
    void a_newcomer_shows_everything_and_announces_nothing() {
        assertThat(written(ScreenEvents.between(null, view()))).containsExactly(Golden.message("display-update"));
    }

    @Test
    void a_call_is_announced_and_then_shown() {
        AClinic before = AClinic.ofTheGoldenFiles().putsBack(13, 1, 0);

        List<JsonNode> events = written(ScreenEvents.between(ScreenView.of(before.state()), view()));

        assertThat(events).containsExactly(Golden.message("display-called"), Golden.message("display-update"));
    }

    @Test
    void a_recall_is_announced_again() {
        ScreenView before = view();

        clinic.calls(13, "Cabinet 1", 2);

        assertThat(names(before)).containsExactly("display:called", "display:update");
    }

    @Test
    void calls_that_came_together_are_announced_in_the_order_they_were_made() {
        ScreenView before = view();

        clinic.calls(16, "Cabinet 2", 1).calls(14, "Cabinet 3", 1);

        assertThat(ScreenEvents.between(before, view()))
                .filteredOn(DisplayCalled.class::isInstance)
                .extracting(event -> ((DisplayCalled) event).ticketNumber())
                .containsExactly(16, 14);
    }

    @Test
    void a_call_that_is_no_longer_shown_is_not_announced() {
        ScreenView before = view();

        clinic.putsBack(13, 1, 0);

        assertThat(names(before)).containsExactly("display:update");
        assertThat(written(ScreenEvents.between(before, view())).getFirst().at("/data/calledNumber"))
                .isEqualTo(Golden.written(12));
    }

    @Test
    void what_a_screen_does_not_show_does_not_reach_it() {
        ScreenView before = view();

        clinic.moves(14, 2, 60).next();

        assertThat(ScreenEvents.between(before, view())).isEmpty();
    }

    @Test
    void a_screen_shows_the_first_five_of_those_who_wait() {
        clinic.growsTo(20);

        assertThat(view().next()).containsExactly("16", "14", "15", "10", "10");
    }

    @Test
    void closing_and_opening_come_last() {
        ScreenView open = view();
        clinic.isNow("CLOSED", "À demain.");
        ScreenView closed = view();

        assertThat(names(open)).containsExactly("queue:closed");
        assertThat(names(null)).containsExactly("display:update", "queue:closed");

        clinic.isNow("OPEN", "La file est ouverte.");

        assertThat(names(closed)).containsExactly("queue:opened");
    }

    private ScreenView view() {
        return ScreenView.of(clinic.state());
    }

    private List<String> names(ScreenView last) {
        return ScreenEvents.between(last, view()).stream()
                .map(ServerEvent::event)
                .toList();
    }

    private List<JsonNode> written(List<ServerEvent> events) {
        return events.stream()
                .map(event -> Golden.written(Envelope.of(event, clinic.version())))
                .toList();
    }
}
