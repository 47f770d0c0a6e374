package org.queuemed.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.queuemed.contract.event.DisplayCalled;
import org.queuemed.contract.event.DisplayUpdate;
import org.queuemed.contract.event.Envelope;
import org.queuemed.contract.event.Incoming;
import org.queuemed.contract.event.JoinClinic;
import org.queuemed.contract.event.JoinDisplay;
import org.queuemed.contract.event.JoinPatient;
import org.queuemed.contract.event.PatientCalled;
import org.queuemed.contract.event.Ping;
import org.queuemed.contract.event.Pong;
import org.queuemed.contract.event.PositionUpdated;
import org.queuemed.contract.event.ProblemRaised;
import org.queuemed.contract.event.QueueClosed;
import org.queuemed.contract.event.QueueOpened;
import org.queuemed.contract.event.QueueUpdated;
import org.queuemed.contract.event.ServerEvent;
import org.queuemed.contract.event.TicketEnded;
import org.queuemed.contract.event.TicketStarted;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class GoldenFilesTest {

    static Stream<Arguments> serverEvents() {
        return Stream.of(
                Arguments.of("queue-updated", QueueUpdated.class),
                Arguments.of("patient-called", PatientCalled.class),
                Arguments.of("position-updated", PositionUpdated.class),
                Arguments.of("ticket-started", TicketStarted.class),
                Arguments.of("ticket-ended", TicketEnded.class),
                Arguments.of("display-update", DisplayUpdate.class),
                Arguments.of("display-called", DisplayCalled.class),
                Arguments.of("queue-closed", QueueClosed.class),
                Arguments.of("queue-opened", QueueOpened.class));
    }

    @ParameterizedTest
    @MethodSource("serverEvents")
    void an_event_reads_and_writes_as_its_golden_file(String file, Class<? extends ServerEvent> type) {
        JsonNode golden = Golden.message(file);

        ServerEvent event = Golden.parse(golden.get("data"), type);

        assertThat(Golden.written(Envelope.of(event, golden.get("version").longValue())))
                .isEqualTo(golden);
    }

    @Test
    void a_problem_is_written_as_its_golden_file() {
        Problem problem = Problem.of("no-such-room", 404, "No ticket of clinic 5 has this token.");

        assertThat(Golden.written(Envelope.of(new ProblemRaised(problem)))).isEqualTo(Golden.message("problem"));
    }

    @Test
    void a_ping_is_read_from_its_golden_file() {
        assertThat(Golden.read("ping", Incoming.class)).isEqualTo(new Incoming(Ping.EVENT, null));
    }

    @Test
    void a_pong_is_written_as_its_golden_file() {
        assertThat(Golden.written(Envelope.of(new Pong(850)))).isEqualTo(Golden.message("pong"));
    }

    static Stream<Arguments> joins() {
        return Stream.of(
                Arguments.of("join-patient", JoinPatient.EVENT, JoinPatient.class),
                Arguments.of("join-clinic", JoinClinic.EVENT, JoinClinic.class),
                Arguments.of("join-display", JoinDisplay.EVENT, JoinDisplay.class));
    }

    @ParameterizedTest
    @MethodSource("joins")
    void a_join_reads_and_writes_as_its_golden_file(String file, String event, Class<?> type) {
        Incoming incoming = Golden.read(file, Incoming.class);

        Object join = Golden.parse(incoming.data(), type);

        assertThat(incoming.event()).isEqualTo(event);
        assertThat(Golden.written(join)).isEqualTo(Golden.message(file).get("data"));
    }

    @Test
    void the_published_state_reads_and_writes_as_its_golden_file() {
        assertThat(Golden.written(Golden.state())).isEqualTo(Golden.message("clinic-state"));
    }

    @Test
    void the_published_state_knows_tokens_by_their_hash_only() {
        ClinicState state = Golden.state();

        assertThat(state.entries().getFirst().tokenHash()).isEqualTo(TokenHash.of("golden-patient-13"));
        assertThat(Golden.message("clinic-state").toString()).doesNotContain("golden-patient", "golden-display");
    }

    @Test
    void what_a_newer_version_adds_anywhere_is_passed_over() {
        JsonNode newer = Golden.message("clinic-state");
        addSomethingNewTo(newer);

        assertThat(Golden.parse(newer, ClinicState.class)).isEqualTo(Golden.state());
    }

    @ParameterizedTest
    @MethodSource("joins")
    void what_a_newer_page_says_beside_is_passed_over(String file, String event, Class<?> type) {
        JsonNode newer = Golden.message(file);
        addSomethingNewTo(newer);

        Object join = Golden.parse(Golden.parse(newer, Incoming.class).data(), type);

        assertThat(join).isEqualTo(Golden.parse(Golden.message(file).get("data"), type));
    }

    /** To every object there is: a word, and an object of its own. */
    private static void addSomethingNewTo(JsonNode json) {
        json.forEach(GoldenFilesTest::addSomethingNewTo);
        if (json instanceof ObjectNode object) {
            object.put("somethingNew", "of the next release");
            object.putObject("somethingElse").put("new", 1);
        }
    }

    @Test
    void a_list_that_an_older_version_did_not_have_is_empty() {
        ObjectNode older = (ObjectNode) Golden.message("clinic-state");
        older.remove(List.of("ended", "displays"));

        ClinicState state = Golden.parse(older, ClinicState.class);

        assertThat(state.ended()).isEmpty();
        assertThat(state.displays()).isEmpty();
    }

    @Test
    void a_clinic_of_an_older_version_speaks_its_own_language_and_has_a_voice() {
        ObjectNode older = (ObjectNode) Golden.message("clinic-state");
        ObjectNode settings = (ObjectNode) older.get("settings");
        settings.remove(List.of("languages", "notice", "voice", "joinToken"));
        settings.put("locale", "ar-TN");

        ClinicState.Settings read = Golden.parse(older, ClinicState.class).settings();

        assertThat(read.languages()).containsExactly("ar");
        assertThat(read.voice()).isTrue();
        assertThat(read.notice()).isNull();
        assertThat(read.joinToken()).isNull();
    }
}
