package org.queuemed.notification;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.queuemed.notification.clinic.ClinicRoom;
import org.queuemed.notification.patient.PatientRoom;
import org.queuemed.notification.session.SessionConfig;
import org.queuemed.notification.session.SessionKey;
import org.queuemed.notification.session.Sessions;

import java.time.Clock;

/** Puts the parts together; they know nothing of the container. */
@Singleton
class Wiring {

    @Produces
    @Singleton
    PatientRoom patientRoom() {
        return new PatientRoom();
    }

    @Produces
    @Singleton
    ClinicRoom clinicRoom(Sessions sessions) {
        return new ClinicRoom(sessions);
    }

    @Produces
    @Singleton
    Sessions sessions(SessionConfig config, Clock clock) {
        return new Sessions(SessionKey.read(config.verificationKey()), clock);
    }
}
