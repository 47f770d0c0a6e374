package org.queuemed.queue.clinics;

import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.OpeningHours;

import java.util.List;

/**
 * A clinic as staff read it.
 *
 * @param languages those that its patients are spoken to in, in the order in which they are shown
 * @param notice what it tells its waiting room; null for nothing
 * @param voice whether its screens speak calls
 * @param message what staff chose to say about the status, null for the default
 */
public record ClinicReading(
        int clinicId,
        int networkId,
        String name,
        String locale,
        String timeZone,
        List<String> languages,
        String notice,
        boolean voice,
        List<OpeningHours> hours,
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
                clinic.languages(),
                clinic.reception().notice(),
                clinic.reception().voice(),
                clinic.reception().hours(),
                clinic.status(),
                clinic.message(),
                clinic.version());
    }
}
