package org.queuemed.local.demo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.local.Refusal;
import org.queuemed.local.demo.DemoClinic.Welcome;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DemoClinicTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void an_empty_system_gets_an_open_clinic_with_one_who_works_there() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/7", Optional.of("demo")));

            assertThat(api.calls)
                    .anyMatch(call -> call.startsWith("POST /clinics {") && call.contains("Europe/Paris"))
                    .anyMatch(
                            call -> call.startsWith("POST /clinics/7/staff") && call.contains("\"username\":\"demo\""))
                    .contains("PUT /clinics/7/status {\"status\":\"OPEN\"}");
        }
    }

    @Test
    void a_second_start_makes_nothing_and_finds_the_same_clinic() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            welcome(api);
            api.calls.clear();

            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/7", Optional.of("demo")));

            assertThat(api.calls)
                    .noneMatch(call -> call.startsWith("PUT"))
                    .noneMatch(call -> call.startsWith("POST /clinics"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /clinics/7/staff", "PUT /clinics/7/status", "POST /clinics/7/staff"})
    void a_clinic_that_was_only_half_made_is_finished_at_the_next_start(String never) throws IOException {
        try (TestApi api = new TestApi("[]")) {
            api.breakOffAt(never);
            assertThatThrownBy(() -> welcome(api)).isInstanceOf(Refusal.class);
            api.breakOffAt("");
            api.calls.clear();

            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/7", Optional.of("demo")));

            assertThat(api.calls)
                    .contains("PUT /clinics/7/status {\"status\":\"OPEN\"}")
                    .anyMatch(call -> call.startsWith("POST /clinics/7/staff"))
                    .noneMatch(call -> call.startsWith("POST /clinics {"));
        }
    }

    @Test
    void a_clinic_whose_users_sent_the_staff_away_is_left_as_it_is() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            welcome(api);
            api.sendStaffAway();
            api.calls.clear();

            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/7", Optional.empty()));

            assertThat(api.calls)
                    .noneMatch(call -> call.startsWith("PUT"))
                    .noneMatch(call -> call.startsWith("POST /clinics"));
        }
    }

    @Test
    void staff_who_chose_a_password_of_their_own_are_not_announced_with_ours() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            welcome(api);
            api.changeStaffPassword();

            assertThat(welcome(api).staff()).isEmpty();
        }
    }

    @Test
    void a_name_that_somebody_else_has_does_not_keep_it_from_starting() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            api.giveTheNameToAnother();

            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/7", Optional.empty()));
        }
    }

    @Test
    void where_there_are_clinics_none_is_added() throws IOException {
        try (TestApi api = new TestApi("[{\"clinicId\":3,\"name\":\"Centre Nord\"}]")) {
            assertThat(welcome(api)).isEqualTo(new Welcome("http://localhost/join/3", Optional.empty()));
        }
    }

    @Test
    void a_refusal_is_told_with_what_was_asked() throws IOException {
        try (TestApi api = new TestApi("[]")) {
            assertThatThrownBy(() -> DemoClinic.welcome(http, api.address(), "wrong", "staff"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("There is no demo clinic, and --no-demo would do without one: "
                            + "POST /api/v1/auth/token was answered with 401");
        }
    }

    private Welcome welcome(TestApi api) {
        return DemoClinic.welcome(http, api.address(), "secret", "staff");
    }
}
