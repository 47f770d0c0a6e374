package org.queuemed.display.screen;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.queuemed.contract.ClinicState;
import org.queuemed.contract.Golden;
import org.queuemed.contract.event.DisplayCalled;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.realtime.fixture.AClinic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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

        assertThat(announced(before, view())).containsExactly(16, 14);
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
    void an_old_call_that_takes_the_line_of_one_that_ended_is_not_announced() {
        List<ClinicState.Call> newestFirst =
                IntStream.range(0, 7).mapToObj(age -> aCall(7 - age)).toList();
        ScreenView six = showing(newestFirst.subList(0, 6));

        for (ClinicState.Call ended : newestFirst.subList(0, 6)) {
            ScreenView sixOthers =
                    showing(newestFirst.stream().filter(call -> call != ended).toList());

            assertThat(announced(six, sixOthers)).isEmpty();
            assertThat(ScreenEvents.between(six, sixOthers)).hasSize(1);
        }
    }

    @Test
    void a_call_that_comes_while_another_ends_is_announced_alone() {
        ScreenView before = showing(List.of(aCall(3), aCall(2)));

        assertThat(announced(before, showing(List.of(aCall(4), aCall(2), aCall(1)))))
                .containsExactly(4);
    }

    @Test
    void a_call_after_a_screen_that_showed_none_is_announced() {
        ScreenView afterTheOnlyCallEnded = showing(List.of());

        assertThat(announced(afterTheOnlyCallEnded, showing(List.of(aCall(2))))).containsExactly(2);
    }

    @Test
    void who_was_put_back_and_is_called_anew_is_announced_again_and_nobody_else() {
        ScreenView called = view();
        clinic.putsBack(13, 1, 0);
        ScreenView putBack = view();
        clinic.calls(13, "Cabinet 1", 2);

        assertThat(announced(called, putBack)).isEmpty();
        assertThat(announced(putBack, view())).containsExactly(13);
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

        assertThat(names(open)).containsExactly("display:update", "queue:closed");
        assertThat(names(null)).containsExactly("display:update", "queue:closed");

        clinic.isNow("OPEN", "La file est ouverte.");

        assertThat(names(closed)).containsExactly("display:update", "queue:opened");
    }

    @Test
    void what_the_clinic_says_of_itself_is_shown_at_once() {
        ScreenView before = view();
        clinic.tells("notice", "Back at two.");
        ScreenView noticed = view();
        clinic.tells("joinToken", "another-code");

        assertThat(names(before)).containsExactly("display:update");
        assertThat(written(ScreenEvents.between(before, noticed)).getFirst().at("/data/clinic/notice"))
                .isEqualTo(Golden.written("Back at two."));
        assertThat(written(ScreenEvents.between(noticed, view())).getFirst().at("/data/clinic/joinToken"))
                .isEqualTo(Golden.written("another-code"));
    }

    @Test
    void what_the_clinic_says_about_its_status_is_shown_also_while_it_is_open() {
        ScreenView before = view();

        clinic.isNow("OPEN", "We run late today.");

        assertThat(names(before)).containsExactly("display:update");
    }

    private ScreenView view() {
        return ScreenView.of(clinic.state());
    }

    private ScreenView showing(List<ClinicState.Call> calls) {
        return new ScreenView(0, List.of(), calls, view().opening(), view().clinic());
    }

    /** The later its number, the later its call. */
    private static ClinicState.Call aCall(int number) {
        Instant calledAt = Instant.parse("2026-11-23T08:00:00Z").plusSeconds(number);
        return new ClinicState.Call(
                new UUID(0, number), number, Integer.toString(number), "Cabinet " + number, calledAt, 1);
    }

    private static List<Integer> announced(ScreenView last, ScreenView now) {
        return ScreenEvents.between(last, now).stream()
                .filter(DisplayCalled.class::isInstance)
                .map(event -> ((DisplayCalled) event).ticketNumber())
                .toList();
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
