package org.queuemed.queue.journey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.queuemed.queue.journey.Api.Clinic;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.queuemed.queue.journey.Refusals.assertRefused;

@QueueServiceTest
class ClinicSetupTest {

    private Api admin;

    @BeforeEach
    void an_admin() {
        admin = Api.asAdmin();
    }

    @ParameterizedTest
    @CsvSource({"fr, Consultation, Cabinet 1", "en, Consultation, Room 1", "ar-TN, كشف, غرفة 1"})
    void a_new_clinic_is_closed_and_has_a_service_and_a_room_in_its_language(
            String locale, String service, String room) {
        Response made =
                admin.post("/clinics", Map.of("name", " Carthage ", "locale", locale, "timeZone", "Africa/Tunis"));

        made.then()
                .statusCode(201)
                .body("name", equalTo("Carthage"))
                .body("locale", equalTo(locale))
                .body("timeZone", equalTo("Africa/Tunis"))
                .body("status", equalTo("CLOSED"));
        Clinic clinic = new Clinic(admin, made.path("clinicId"));
        assertThat(made.header("Location")).endsWith("/api/v1" + clinic.path());
        admin.get(clinic.path() + "/services").then().body("name", equalTo(List.of(service)));
        admin.get(clinic.path() + "/rooms").then().body("name", equalTo(List.of(room)));
    }

    @Test
    void a_clinic_of_which_nothing_is_said_is_french_and_in_paris() {
        admin.post("/clinics", Map.of("name", "Lutèce"))
                .then()
                .statusCode(201)
                .body("locale", equalTo("fr"))
                .body("timeZone", equalTo("Europe/Paris"));
    }

    @Test
    void a_clinic_is_read_by_itself_and_among_the_others() {
        Clinic clinic = admin.closedClinic();

        admin.get(clinic.path()).then().statusCode(200).body("clinicId", equalTo(clinic.id()));
        admin.get("/clinics").then().statusCode(200).body("clinicId", hasItem(clinic.id()));
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        Clinic clinic = admin.closedClinic();

        admin.patch(clinic.path(), Map.of("name", " Hippone "))
                .then()
                .statusCode(200)
                .body("name", equalTo("Hippone"))
                .body("locale", equalTo("en"));
        admin.patch(clinic.path(), Map.of("locale", "ar", "timeZone", "Africa/Algiers"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Hippone"))
                .body("locale", equalTo("ar"))
                .body("timeZone", equalTo("Africa/Algiers"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | OPEN   | La file est ouverte.
            fr | PAUSED | La file est en pause. Votre place est gardée.
            fr | CLOSED | La file est fermée.
            en | OPEN   | The queue is open.
            en | PAUSED | The queue is paused. Your place is kept.
            en | CLOSED | The queue is closed.
            ar | OPEN   | الطابور مفتوح.
            ar | PAUSED | الطابور متوقف مؤقتًا. مكانك محفوظ.
            ar | CLOSED | الطابور مغلق.
            """)
    void patients_are_told_of_the_status_in_the_clinics_language(String locale, String status, String message) {
        Clinic clinic = admin.closedClinic();
        admin.patch(clinic.path(), Map.of("locale", locale));

        clinic.turn(status).statusCode(200).body("status", equalTo(status)).body("message", nullValue());

        assertThat(clinic.queue().getString("message")).isEqualTo(message);
    }

    @Test
    void patients_are_told_what_staff_chose_to_say_until_the_status_changes() {
        Clinic clinic = admin.openClinic();
        JsonPath patient = clinic.join();

        admin.put(clinic.path() + "/status", Map.of("status", "PAUSED", "message", " Back at two. "))
                .then()
                .statusCode(200)
                .body("message", equalTo("Back at two."));
        assertThat(messageTo(patient)).isEqualTo("Back at two.");

        admin.put(clinic.path() + "/status", Map.of("status", "OPEN", "message", " "));
        assertThat(messageTo(patient)).isEqualTo("The queue is open.");
    }

    @Test
    void a_paused_queue_takes_nobody_from_the_code_but_the_desk_still_adds() {
        Clinic clinic = admin.openClinic();

        clinic.turn("PAUSED");

        assertRefused(join(clinic), 409, "queue-paused");
        assertThat(clinic.walkIn(Map.of()).getInt("ticketNumber")).isEqualTo(1);
    }

    @Test
    void a_closed_queue_takes_nobody_but_those_who_wait_are_called() {
        Clinic clinic = admin.openClinic();
        clinic.join();

        clinic.turn("CLOSED");

        assertRefused(join(clinic), 409, "queue-closed");
        assertRefused(admin.post(clinic.path() + "/tickets", Map.of()), 409, "queue-closed");
        clinic.callNext().then().statusCode(200).body("ticketNumber", equalTo(1));
    }

    @Test
    void a_service_is_added_changed_and_removed() {
        Clinic clinic = admin.openClinic();
        String services = clinic.path() + "/services";

        Response added = admin.post(services, Map.of("name", " X-ray ", "prefix", "X", "expectedMinutes", 5));
        added.then().statusCode(201).body("name", equalTo("X-ray")).body("expectedMinutes", equalTo(5));
        String path = services + "/" + added.path("serviceId");
        assertThat(added.header("Location")).endsWith("/api/v1" + path);

        admin.put(path, Map.of("name", "Radiology"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Radiology"))
                .body("prefix", equalTo(""))
                .body("expectedMinutes", equalTo(10));
        admin.get(services).then().body("name", equalTo(List.of("Consultation", "Radiology")));

        admin.delete(path).then().statusCode(204);
        admin.get(services).then().body("name", equalTo(List.of("Consultation")));
        assertRefused(admin.delete(path), 404, "no-such-service");
    }

    @Test
    void a_label_is_the_number_behind_the_prefix_of_its_service() {
        Clinic clinic = admin.openClinic();
        int plain = admin.get(clinic.path() + "/services").path("[0].serviceId");
        int withPrefix = aService(clinic, "Vaccination", "A");

        assertThat(labelOf(clinic, withPrefix)).isEqualTo("A001");
        assertThat(labelOf(clinic, plain)).isEqualTo("2");
        assertThat(labelOf(clinic, withPrefix)).isEqualTo("A003");
    }

    @Test
    void where_there_are_several_services_a_ticket_says_which() {
        Clinic clinic = admin.openClinic();
        aService(clinic, "X-ray", "X");

        assertRefused(admin.post(clinic.path() + "/tickets", Map.of()), 422, "rule-broken");
        assertRefused(join(clinic), 422, "rule-broken");
    }

    @Test
    void a_service_that_somebody_queues_for_stays_and_so_does_the_last_one() {
        Clinic clinic = admin.openClinic();
        int only = admin.get(clinic.path() + "/services").path("[0].serviceId");

        assertRefused(admin.delete(clinic.path() + "/services/" + only), 409, "in-use");

        aService(clinic, "X-ray", "X");
        clinic.walkIn(Map.of("serviceId", only));
        assertRefused(admin.delete(clinic.path() + "/services/" + only), 409, "in-use");
    }

    @Test
    void a_room_is_added_changed_and_removed() {
        Clinic clinic = admin.openClinic();
        String rooms = clinic.path() + "/rooms";
        int service = admin.get(clinic.path() + "/services").path("[0].serviceId");

        Response added = admin.post(rooms, Map.of("name", " Room 2 ", "services", List.of(service, service)));
        added.then().statusCode(201).body("name", equalTo("Room 2")).body("services", equalTo(List.of(service)));
        String path = rooms + "/" + added.path("roomId");
        assertThat(added.header("Location")).endsWith("/api/v1" + path);

        admin.put(path, Map.of("name", "Room B"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Room B"))
                .body("services", empty());
        admin.delete(path).then().statusCode(204);
        admin.get(rooms).then().body("name", equalTo(List.of("Room 1")));
        assertRefused(admin.put(path, Map.of("name", "Room C")), 404, "no-such-room");
    }

    @Test
    void a_room_that_somebody_is_called_to_stays() {
        Clinic clinic = admin.openClinic();
        int room = admin.get(clinic.path() + "/rooms").path("[0].roomId");
        clinic.join();
        String ticket = clinic.callNext().path("ticketId");

        assertRefused(admin.delete(clinic.path() + "/rooms/" + room), 409, "in-use");

        clinic.step(ticket, "start");
        clinic.step(ticket, "complete");
        admin.delete(clinic.path() + "/rooms/" + room).then().statusCode(204);
    }

    @Test
    void a_room_of_some_services_calls_for_those_only() {
        Clinic clinic = admin.openClinic();
        int consultation = admin.get(clinic.path() + "/services").path("[0].serviceId");
        int xRay = aService(clinic, "X-ray", "X");
        int room = admin.post(clinic.path() + "/rooms", Map.of("name", "X-ray room", "services", List.of(xRay)))
                .path("roomId");
        clinic.walkIn(Map.of("serviceId", consultation));
        clinic.walkIn(Map.of("serviceId", xRay));

        callTo(clinic, room)
                .then()
                .statusCode(200)
                .body("ticketLabel", equalTo("X002"))
                .body("room", equalTo("X-ray room"));

        assertRefused(callTo(clinic, room), 409, "queue-empty");
    }

    @Test
    void where_there_are_several_rooms_a_call_without_one_is_to_none() {
        Clinic clinic = admin.openClinic();
        admin.post(clinic.path() + "/rooms", Map.of("name", "Room 2"));
        clinic.join();

        clinic.callNext().then().statusCode(200).body("room", nullValue());
    }

    private Response callTo(Clinic clinic, int room) {
        return admin.post(clinic.path() + "/calls", Map.of("roomId", room));
    }

    private int aService(Clinic clinic, String name, String prefix) {
        return admin.post(clinic.path() + "/services", Map.of("name", name, "prefix", prefix))
                .path("serviceId");
    }

    private static String labelOf(Clinic clinic, int service) {
        return clinic.walkIn(Map.of("serviceId", service)).getString("ticketLabel");
    }

    private static Response join(Clinic clinic) {
        return Api.asAnyone().post("/tickets", Map.of("joinToken", clinic.joinToken()));
    }

    private static String messageTo(JsonPath patient) {
        return Api.asAnyone()
                .get("/tickets/" + patient.getString("patientToken"))
                .path("message");
    }
}
