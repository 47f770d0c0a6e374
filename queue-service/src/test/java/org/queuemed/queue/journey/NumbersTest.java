package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QueueServiceTest
class NumbersTest {

    @Inject
    Database database;

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void a_number_is_given_once_a_day_whatever_became_of_its_ticket() {
        JsonPath left = clinic.join();
        Api.asAnyone().delete("/tickets/" + left.getString("patientToken"));
        serveNext(clinic.join());

        assertThat(number()).isEqualTo(3);
    }

    @Test
    void the_desk_and_the_code_count_together() {
        clinic.walkIn(Map.of());

        assertThat(number()).isEqualTo(2);
    }

    @Test
    void numbers_begin_again_on_the_next_day() {
        serveNext(clinic.join());
        serveNext(clinic.join());

        aNightPasses();

        assertThat(number()).isEqualTo(1);
    }

    @Test
    void nobody_gets_the_number_of_somebody_who_still_waits_since_an_earlier_day() {
        serveNext(clinic.join());
        clinic.join();
        clinic.join();

        aNightPasses();

        assertThat(number()).isEqualTo(1);
        assertThat(number()).isEqualTo(4);
    }

    @Test
    void the_day_is_the_clinics_own() {
        clinicMovesTo("Pacific/Pago_Pago");
        serveNext(clinic.join());

        clinicMovesTo("Pacific/Kiritimati");

        assertThat(number()).isEqualTo(1);
        clinicMovesTo("Pacific/Pago_Pago");
        assertThat(number()).isEqualTo(2);
    }

    @Test
    void opening_after_the_night_ends_what_an_earlier_day_left_open() {
        JsonPath waiting = clinic.join();
        clinic.turn("CLOSED");
        aNightPasses();

        clinic.turn("OPEN").statusCode(200);

        Api.asAnyone()
                .get("/tickets/" + waiting.getString("patientToken"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));
        assertThat(clinic.queue().getList("entries")).isEmpty();
        assertThat(number()).isEqualTo(1);
    }

    @Test
    void opening_again_on_the_same_day_or_after_a_pause_ends_nothing() {
        clinic.join();
        clinic.turn("CLOSED");
        clinic.turn("OPEN");
        clinic.turn("PAUSED");
        aNightPasses();
        clinic.turn("OPEN");

        assertThat(clinic.queue().getList("entries")).hasSize(1);
    }

    @Test
    void no_ticket_and_no_step_is_ever_deleted() {
        serveNext(clinic.join());
        JsonPath left = clinic.join();
        Api.asAnyone().delete("/tickets/" + left.getString("patientToken"));
        clinic.join();
        clinic.turn("CLOSED");
        aNightPasses();
        clinic.turn("OPEN");

        assertThat(database.number("select count(*) from ticket where clinic_id = ?", clinic.id()))
                .isEqualTo(3);
        assertThat(database.number("select count(*) from ticket_event where clinic_id = ?", clinic.id()))
                .as("joined, called, started, completed; joined, left; joined, expired")
                .isEqualTo(8);
    }

    private int number() {
        return clinic.join().getInt("ticketNumber");
    }

    private void serveNext(JsonPath joined) {
        String ticket = clinic.callNext().path("ticketId");
        clinic.step(ticket, "start");
        clinic.step(ticket, "complete").then().body("ticketNumber", equalTo(joined.getInt("ticketNumber")));
    }

    /** What was today is yesterday. */
    private void aNightPasses() {
        database.run("update ticket set day = day - 1 where clinic_id = ?", clinic.id());
    }

    private void clinicMovesTo(String zone) {
        clinic.api().patch(clinic.path(), Map.of("timeZone", zone)).then().statusCode(200);
    }
}
