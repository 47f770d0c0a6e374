package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class StatisticsTest {

    @Inject
    Database database;

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void a_day_on_which_nobody_came_has_no_waits() {
        JsonPath figures = figures("");

        assertThat(figures.getInt("joined")).isZero();
        assertThat(figures.getInt("served")).isZero();
        assertThat(figures.getMap("waits")).isEmpty();
        assertThat(figures.getList("byHour")).isEmpty();
        assertThat(figures.getList("byService")).isEmpty();
    }

    @Test
    void everybody_is_counted_by_how_it_ended() {
        clinic.join();
        clinic.join();
        clinic.join();
        JsonPath leaving = clinic.join();
        serveNext();
        clinic.step(clinic.callNext().path("ticketId"), "no-show");
        Api.asAnyone().delete("/tickets/" + leaving.getString("patientToken"));

        JsonPath figures = figures("");

        assertThat(figures.getInt("joined")).isEqualTo(4);
        assertThat(figures.getInt("served")).isEqualTo(1);
        assertThat(figures.getInt("noShows")).isEqualTo(1);
        assertThat(figures.getInt("left")).isEqualTo(1);
    }

    @Test
    void waits_are_told_by_mean_median_and_what_nine_in_ten_did_not_exceed() {
        for (int number = 1; number <= 5; number++) {
            clinic.join();
            clinic.callNext();
        }
        database.run(
                "update ticket_event e set seconds = 60 * (array[1, 2, 3, 4, 20])[t.number] from ticket t"
                        + " where t.id = e.ticket_id and e.type = 'patient_called' and t.clinic_id = ?",
                clinic.id());

        JsonPath figures = figures("");

        assertThat(figures.getDouble("waits.mean")).isEqualTo(6.0);
        assertThat(figures.getDouble("waits.median")).isEqualTo(3.0);
        assertThat(figures.getDouble("waits.p90")).isEqualTo(13.6);
    }

    @Test
    void hours_are_those_of_the_clinics_own_clock() {
        Api.asAdmin().patch(clinic.path(), Map.of("timeZone", "Asia/Kathmandu"));
        clinic.join();
        clinic.join();
        clinic.join();
        database.run(
                "update ticket set joined_at = (day + time '09:50' + interval '5 minutes' * number)"
                        + " at time zone 'Asia/Kathmandu' where clinic_id = ?",
                clinic.id());

        JsonPath figures = figures("");

        assertThat(figures.getList("byHour.hour")).containsExactly(9, 10);
        assertThat(figures.getList("byHour.joined")).containsExactly(1, 2);
    }

    @Test
    void services_are_told_apart_even_once_removed() {
        int first = clinic.api().get(clinic.path() + "/services").path("[0].serviceId");
        int second = clinic.api()
                .post(clinic.path() + "/services", Map.of("name", "X-ray"))
                .path("serviceId");
        clinic.walkIn(Map.of("serviceId", second));
        serveNext();
        clinic.walkIn(Map.of("serviceId", first));
        clinic.api().delete(clinic.path() + "/services/" + second).then().statusCode(204);

        JsonPath figures = figures("");

        assertThat(figures.getList("byService.serviceId")).containsExactly(first, second);
        assertThat(figures.getList("byService.name")).containsExactly("Consultation", "X-ray");
        assertThat(figures.getList("byService.served")).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago", "Etc/GMT+3", "Europe/Paris"})
    void today_is_the_clinics_own_day(String zone) {
        Api.asAdmin().patch(clinic.path(), Map.of("timeZone", zone)).then().statusCode(200);
        LocalDate before = LocalDate.now(ZoneId.of(zone));
        clinic.join();

        JsonPath figures = figures("");

        assertThat(LocalDate.parse(figures.getString("from"))).isBetween(before, before.plusDays(1));
        assertThat(figures.getString("to")).isEqualTo(figures.getString("from"));
        assertThat(figures.getInt("joined")).isEqualTo(1);
    }

    @Test
    void a_period_goes_from_its_first_day_to_its_last() {
        for (int number = 1; number <= 4; number++) {
            clinic.join();
        }
        database.run("update ticket set day = date '2026-03-01' + number where clinic_id = ?", clinic.id());

        assertThat(figures("?from=2026-03-03&to=2026-03-04").getInt("joined")).isEqualTo(2);
        assertThat(figures("?from=2026-03-01&to=2026-03-31").getInt("joined")).isEqualTo(4);
        assertThat(figures("?from=2026-03-05&to=2026-03-05").getInt("joined")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "from=2026-02-30",
                "from=23/11/2026",
                "from=%2B999999999-12-31&to=%2B999999999-12-31",
                "from=2026-11-23T00:00:00Z"
            })
    void what_is_no_day_cannot_be_read(String period) {
        assertRefused(read("?" + period), 400, "unreadable-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-03-02&to=2026-03-01", "from=2025-03-01&to=2026-03-02", "to=2020-01-01"})
    void a_period_runs_forward_and_for_a_year_at_most(String period) {
        assertRefused(read("?" + period), 422, "rule-broken");
    }

    @Test
    void another_clinics_tickets_are_not_counted() {
        Api.asAdmin().openClinic().join();
        clinic.join();

        assertThat(figures("").getInt("joined")).isEqualTo(1);
    }

    private void serveNext() {
        String ticket = clinic.callNext().path("ticketId");
        clinic.step(ticket, "start");
        clinic.step(ticket, "complete").then().statusCode(200);
    }

    private JsonPath figures(String period) {
        return read(period).then().statusCode(200).extract().jsonPath();
    }

    private Response read(String period) {
        return clinic.api().request().urlEncodingEnabled(false).get("/api/v1" + clinic.path() + "/statistics" + period);
    }
}
