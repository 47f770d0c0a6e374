package org.queuemed.queue.journey;

import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What a phone needs in order to show its ticket in words. */
@QueueServiceTest
class OwnTicketTest {

    private Clinic clinic;
    private String token;

    @BeforeEach
    void somebody_waits() {
        clinic = Api.asAdmin().openClinic();
        token = clinic.join().getString("patientToken");
    }

    @Test
    void a_ticket_says_whose_it_is_and_what_for() {
        read().then()
                .statusCode(200)
                .body("clinicName", equalTo(clinic.api().get(clinic.path()).path("name")))
                .body("locale", equalTo("en"))
                .body("languages", equalTo(List.of("en")))
                .body("timeZone", equalTo("Europe/Paris"))
                .body("notice", nullValue())
                .body("hours", empty())
                .body("serviceName", equalTo("Consultation"));
    }

    @Test
    void it_tells_what_the_clinic_tells_its_patients_at_once() {
        Map<String, String> morning = Map.of("day", "MONDAY", "from", "08:00", "to", "12:30");
        clinic.api()
                .patch(
                        clinic.path(),
                        Map.of(
                                "locale",
                                "ar-TN",
                                "languages",
                                List.of("fr", "ar"),
                                "timeZone",
                                "Africa/Tunis",
                                "notice",
                                "Masks.",
                                "hours",
                                List.of(morning)))
                .then()
                .statusCode(200);

        read().then()
                .body("locale", equalTo("ar-TN"))
                .body("languages", equalTo(List.of("fr", "ar")))
                .body("timeZone", equalTo("Africa/Tunis"))
                .body("notice", equalTo("Masks."))
                .body("hours", equalTo(List.of(morning)));
    }

    @Test
    void a_ticket_that_was_sent_on_is_for_the_other_service() {
        int xRay = clinic.api()
                .post(clinic.path() + "/services", Map.of("name", "X-ray"))
                .path("serviceId");
        String ticket = clinic.callNext().path("ticketId");
        clinic.step(ticket, "start");

        clinic.api()
                .post(clinic.path() + "/tickets/" + ticket + "/transfer", Map.of("serviceId", xRay))
                .then()
                .statusCode(200);

        read().then().body("serviceName", equalTo("X-ray"));
    }

    @Test
    void a_ticket_for_a_service_that_is_offered_no_more_still_has_its_name() {
        int consultation = clinic.api().get(clinic.path() + "/services").path("[0].serviceId");
        clinic.api().post(clinic.path() + "/services", Map.of("name", "X-ray"));
        Api.asAnyone().delete("/tickets/" + token).then().statusCode(204);
        clinic.api().delete(clinic.path() + "/services/" + consultation).then().statusCode(204);

        read().then().statusCode(200).body("status", equalTo("LEFT")).body("serviceName", equalTo("Consultation"));
    }

    private Response read() {
        return Api.asAnyone().get("/tickets/" + token);
    }
}
