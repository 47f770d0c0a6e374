package org.queuemed.notification.patient;

import org.queuemed.contract.ClinicState;
import org.queuemed.notification.language.Messages;
import org.queuemed.realtime.news.Opening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A clinic's tickets by the hash of their tokens, so that each of a thousand patients is found without a search. */
final class Tickets {

    private final Map<String, Standing> byTokenHash = new HashMap<>();
    private final Opening opening;
    private final Locale locale;

    Tickets(ClinicState state) {
        opening = Opening.of(state);
        locale = Messages.localeOf(state.settings().locale());
        state.entries().forEach(entry -> byTokenHash.putIfAbsent(entry.tokenHash(), Standing.of(entry)));
        // Newest first; and a ticket that is open again is open, whatever ended before.
        state.ended().forEach(ended -> byTokenHash.putIfAbsent(ended.tokenHash(), new Standing.Over(ended.status())));
    }

    Optional<PatientView> of(String tokenHash) {
        return Optional.ofNullable(byTokenHash.get(tokenHash))
                .map(standing -> new PatientView(standing, opening, locale));
    }
}
