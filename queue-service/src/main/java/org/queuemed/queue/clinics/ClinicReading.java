package org.queuemed.queue.clinics;

import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.line.Clinic;

/** A clinic as staff read it. {@code message} is what staff chose to say about the status, null for the default. */
public record ClinicReading(
        int clinicId,
        int networkId,
        String name,
        String locale,
        String timeZone,
        QueueStatus status,
        String message,
        long version) {

    static ClinicReading of(Clinic clinic) {
        return new ClinicReading(
                clinic.id(),
                clinic.networkId(),
                clinic.name(),
                clinic.locale().toLanguageTag(),
                clinic.zone().getId(),
                clinic.status(),
                clinic.message(),
                clinic.version());
    }
}
