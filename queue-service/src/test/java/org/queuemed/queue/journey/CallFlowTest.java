package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QueueServiceTest
class CallFlowTest {

    private Clinic clinic;

    @BeforeEach
    void an_open_clinic() {
        clinic = Api.asAdmin().openClinic();
    }

    @Test
    void a_patient_who_joins_is_told_the_number_and_the_place() {
        JsonPath first = clinic.join();
        JsonPath second = clinic.join();

        assertThat(first.getInt("ticketNumber")).isEqualTo(1);
        assertThat(first.getString("ticketLabel")).isEqualTo("1");
        assertThat(first.getInt("clinicId")).isEqualTo(clinic.id());
        assertThat(first.getInt("position")).isEqualTo(1);
        assertThat(first.getInt("estimatedWait")).isZero();
        assertThat(second.getInt("ticketNumber")).isEqualTo(2);
        assertThat(second.getInt("position")).isEqualTo(2);
        assertThat(second.getInt("estimatedWait")).isEqualTo(10);
        assertThat(first.getString("patientToken")).hasSizeGreaterThanOrEqualTo(22);
    }

    @Test
    void next_calls_whoever_came_first_and_moves_the_others_up() {
        JsonPath first = clinic.join();
        JsonPath second = clinic.join();

        clinic.callNext()
                .then()
                .statusCode(200)
                .body("ticketNumber", equalTo(1))
                .body("status", equalTo("CALLED"))
                .body("room", equalTo("Room 1"))
                .body("attempt", equalTo(1));

        own(first).body("status", equalTo("CALLED")).body("position", nullValue());
        own(second).body("status", equalTo("WAITING")).body("position", equalTo(1));
    }

    @Test
    void urgent_goes_before_priority_before_normal_whatever_the_arrival() {
        clinic.walkIn(Map.of("name", "Normal"));
        clinic.walkIn(Map.of("name", "Priority", "priority", "PRIORITY"));
        clinic.walkIn(Map.of("name", "Urgent", "priority", "URGENT"));
        clinic.walkIn(Map.of("name", "Urgent too", "priority", "URGENT"));

        List<String> order = clinic.queue().getList("entries.name");

        assertThat(order).containsExactly("Urgent", "Urgent too", "Priority", "Normal");
    }

    @Test
    void nobody_waiting_is_a_refusal_by_name() {
        clinic.callNext()
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:queuemed:problem:queue-empty"));
    }

    @Test
    void a_ticket_goes_through_its_whole_life() {
        clinic.join();
        String ticket = clinic.callNext().path("ticketId");

        clinic.step(ticket, "recall").then().statusCode(200).body("attempt", equalTo(2));
        clinic.step(ticket, "start").then().statusCode(200).body("status", equalTo("SERVING"));
        clinic.step(ticket, "complete").then().statusCode(200).body("status", equalTo("SERVED"));

        JsonPath queue = clinic.queue();
        assertThat(queue.getInt("stats.served")).isEqualTo(1);
        assertThat(queue.getList("entries")).isEmpty();
        assertThat(queue.getList("ended.status")).containsExactly("SERVED");
    }

    @Test
    void a_chosen_ticket_is_called_out_of_turn() {
        clinic.join();
        String second = clinic.walkIn(Map.of()).getString("ticketId");

        clinic.api()
                .post(clinic.path() + "/calls", Map.of("ticketId", second))
                .then()
                .statusCode(200)
                .body("ticketNumber", equalTo(2));
    }

    @Test
    void a_missed_patient_who_comes_after_all_is_put_back() {
        clinic.join();
        clinic.join();
        String missed = clinic.callNext().path("ticketId");
        clinic.step(missed, "no-show").then().statusCode(200).body("status", equalTo("NO_SHOW"));

        clinic.step(missed, "requeue").then().statusCode(200).body("position", equalTo(1));
        clinic.step(clinic.callNext().path("ticketId"), "no-show");
        clinic.api()
                .post(clinic.path() + "/tickets/" + missed + "/requeue", Map.of("place", "LAST"))
                .then()
                .statusCode(200)
                .body("position", equalTo(2));
    }

    @Test
    void a_patient_is_sent_on_to_another_service() {
        int xRay = clinic.api()
                .post(clinic.path() + "/services", Map.of("name", "X-ray", "prefix", "X", "expectedMinutes", 5))
                .then()
                .statusCode(201)
                .extract()
                .path("serviceId");
        int first = clinic.api().get(clinic.path() + "/services").path("[0].serviceId");
        clinic.walkIn(Map.of("serviceId", first));
        String ticket = clinic.callNext().path("ticketId");
        clinic.step(ticket, "start");

        clinic.api()
                .post(clinic.path() + "/tickets/" + ticket + "/transfer", Map.of("serviceId", xRay))
                .then()
                .statusCode(200)
                .body("status", equalTo("WAITING"))
                .body("serviceId", equalTo(xRay))
                .body("ticketLabel", equalTo("1"));
        assertThat(clinic.walkIn(Map.of("serviceId", xRay)).getString("ticketLabel"))
                .isEqualTo("X002");
    }

    @Test
    void leaving_frees_the_place_and_leaving_twice_is_no_error() {
        JsonPath first = clinic.join();
        JsonPath second = clinic.join();
        String path = "/tickets/" + first.getString("patientToken");

        Api.asAnyone().delete(path).then().statusCode(204);
        Api.asAnyone().delete(path).then().statusCode(204);

        own(first).body("status", equalTo("LEFT"));
        own(second).body("position", equalTo(1));
    }

    private static io.restassured.response.ValidatableResponse own(JsonPath joined) {
        return Api.asAnyone()
                .get("/tickets/" + joined.getString("patientToken"))
                .then()
                .statusCode(200);
    }
}
