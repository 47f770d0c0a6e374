package org.queuemed.notification.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.queuemed.realtime.fixture.AClinic;
import org.queuemed.realtime.fixture.TestSocket;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PatientSocketTest extends LiveService {

    @Test
    void a_patient_follows_the_ticket_from_the_line_to_the_end() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            JsonNode first = phone.next();
            assertThat(first.get("event").textValue()).isEqualTo("position:updated");
            assertThat(first.at("/data/position").intValue()).isEqualTo(2);
            assertThat(first.get("version").longValue()).isEqualTo(clinic.version());

            clinics.publish(clinic.moves(14, 1, 5));
            assertThat(phone.next().at("/data/position").intValue()).isEqualTo(1);

            clinics.publish(clinic.calls(14, "Cabinet 2", 1));
            JsonNode called = phone.next();
            assertThat(called.get("event").textValue()).isEqualTo("patient:called");
            assertThat(called.at("/data/message").textValue()).isEqualTo("C'est votre tour !");
            assertThat(called.at("/data/room").textValue()).isEqualTo("Cabinet 2");

            clinics.publish(clinic.starts(14));
            assertThat(phone.nextEvent()).isEqualTo("ticket:started");

            clinics.publish(clinic.ends(14, "SERVED"));
            assertThat(phone.next().at("/data/status").textValue()).isEqualTo("SERVED");

            clinics.publish(clinic.forgets(14));
            clinics.publish(clinic.isNow("CLOSED", "À demain."));
            assertThat(phone.isOpen()).isTrue();
        }
    }

    @Test
    void a_patient_is_called_in_the_language_of_the_clinic() {
        AClinic clinic = clinics.publish(clinics.unpublished().speaks("ar"));

        try (TestSocket phone = aPatient(13, clinic)) {
            assertThat(phone.next().at("/data/message").textValue()).isEqualTo("حان دورك!");
        }
    }

    @Test
    void closing_and_opening_reach_everybody_who_waits() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();

            clinics.publish(clinic.isNow("PAUSED", "De retour à 14 h."));
            JsonNode closed = phone.next();
            clinics.publish(clinic.isNow("OPEN", "La file est ouverte."));
            JsonNode opened = phone.next();

            assertThat(closed.get("event").textValue()).isEqualTo("queue:closed");
            assertThat(closed.at("/data/status").textValue()).isEqualTo("PAUSED");
            assertThat(closed.at("/data/message").textValue()).isEqualTo("De retour à 14 h.");
            assertThat(opened.get("event").textValue()).isEqualTo("queue:opened");
        }
    }

    @Test
    void a_patient_receives_nothing_of_anybody_else() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();

            clinics.publish(clinic.calls(16, "Cabinet 1", 1));
            clinics.publish(clinic.starts(16));
            clinics.publish(clinic.ends(12, "SERVED"));
            clinics.publish(clinic.moves(14, 1, 5));

            JsonNode next = phone.next();
            assertThat(next.at("/data/position").intValue()).isEqualTo(1);
            assertThat(next.toString()).doesNotContain("Hash", "entries", "name", "Cabinet", "16");
            assertThat(phone.unread()).isEmpty();
        }
    }

    @Test
    void reconnecting_is_joining_and_tells_where_the_ticket_stands_now() {
        AClinic clinic = clinics.published();
        try (TestSocket first = aPatient(14, clinic)) {
            first.next();
        }

        clinics.publish(clinic.calls(14, "Cabinet 1", 1));

        try (TestSocket second = aPatient(14, clinic)) {
            assertThat(second.nextEvent()).isEqualTo("patient:called");
        }
    }

    @Test
    void two_phones_with_one_token_are_told_the_same() {
        AClinic clinic = clinics.published();
        try (TestSocket one = aPatient(14, clinic);
                TestSocket other = aPatient(14, clinic)) {
            assertThat(one.next()).isEqualTo(other.next());

            clinics.publish(clinic.calls(14, "Cabinet 1", 1));

            assertThat(one.next()).isEqualTo(other.next());
        }
    }

    @Test
    void who_is_faster_than_the_publication_of_the_ticket_is_told_when_it_comes() {
        AClinic clinic = clinics.unpublished();
        AClinic before = AClinic.withId(clinic.id()).forgets(14);
        clinics.publish(before);
        try (TestSocket phone = aPatient(14, clinic)) {
            clinics.publish(clinic.at(before.version() + 1));

            assertThat(phone.nextEvent()).isEqualTo("position:updated");
        }
    }

    @Test
    void an_unknown_ticket_is_refused_after_the_grace() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(99, clinic)) {
            JsonNode problem = phone.next();

            assertThat(problem.get("event").textValue()).isEqualTo("problem");
            assertThat(problem.at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:no-such-room");
            assertThat(phone.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void an_unknown_clinic_is_refused_after_the_grace() {
        try (TestSocket phone = aPatient(14, clinics.unpublished())) {
            assertThat(phone.nextEvent()).isEqualTo("problem");
            assertThat(phone.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void a_ticket_that_vanishes_before_it_ended_is_refused() {
        AClinic clinic = clinics.published();
        try (TestSocket phone = aPatient(14, clinic)) {
            phone.next();

            clinics.publish(clinic.forgets(14));

            assertThat(phone.nextEvent()).isEqualTo("problem");
            assertThat(phone.closeCode()).isEqualTo(4404);
        }
    }

    @Test
    void a_ticket_that_went_to_another_phone_is_gone_from_the_first_at_once() {
        AClinic clinic = clinics.published();
        try (TestSocket first = aPatient(14, clinic);
                TestSocket called = aPatient(13, clinic)) {
            first.next();
            called.next();

            clinics.publish(clinic.recovers(14, "another-token").recovers(13, "a-third-token"));

            for (TestSocket old : List.of(first, called)) {
                assertThat(old.next().at("/data/type").textValue()).isEqualTo("urn:queuemed:problem:no-such-room");
                assertThat(old.closeCode()).isEqualTo(4404);
            }
        }
        try (TestSocket second =
                aSocket().joins("join:patient", "{'patientToken':'another-token','clinicId':" + clinic.id() + "}")) {
            assertThat(second.next().at("/data/position").intValue()).isEqualTo(2);
        }
        try (TestSocket again = aPatient(14, clinic)) {
            assertThat(again.nextEvent()).isEqualTo("problem");
            assertThat(again.closeCode()).isEqualTo(4404);
        }
    }
}
