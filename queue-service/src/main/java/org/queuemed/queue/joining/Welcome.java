package org.queuemed.queue.joining;

import org.queuemed.contract.ClinicState;
import org.queuemed.contract.QueueStatus;
import org.queuemed.queue.line.CallOrder;
import org.queuemed.queue.line.Clinic;
import org.queuemed.queue.line.Figures;
import org.queuemed.queue.line.Line;
import org.queuemed.queue.line.OpeningHours;
import org.queuemed.queue.line.Outlook;
import org.queuemed.queue.line.StateOfLine;

import java.util.List;

/**
 * What somebody reads who has scanned the code and has not joined.
 *
 * @param languages those that the clinic speaks to its patients in, in the order in which they are shown
 * @param message what the clinic says about the queue's status
 * @param notice what the clinic tells its waiting room; null for nothing
 * @param waiting how many wait in all
 */
public record Welcome(
        int clinicId,
        String clinicName,
        String locale,
        List<String> languages,
        String timeZone,
        QueueStatus status,
        String message,
        String notice,
        List<OpeningHours> hours,
        int waiting,
        List<Offer> services) {

    /** A service that one may join for; {@code estimatedWait} is what a newcomer would wait now, in whole minutes. */
    public record Offer(long serviceId, String name, String prefix, int waiting, int estimatedWait) {

        static Offer of(Outlook outlook) {
            return new Offer(
                    outlook.service().id(),
                    outlook.service().name(),
                    outlook.service().prefix(),
                    outlook.waiting(),
                    outlook.estimatedWait());
        }
    }

    static Welcome to(Line line, Figures figures, CallOrder order) {
        Clinic clinic = line.clinic();
        ClinicState shown = StateOfLine.draw(line, figures, order);
        return new Welcome(
                clinic.id(),
                clinic.name(),
                shown.settings().locale(),
                clinic.languages(),
                shown.settings().timeZone(),
                clinic.status(),
                shown.message(),
                clinic.reception().notice(),
                clinic.reception().hours(),
                shown.stats().waiting(),
                Outlook.of(line, figures, order).stream().map(Offer::of).toList());
    }
}
