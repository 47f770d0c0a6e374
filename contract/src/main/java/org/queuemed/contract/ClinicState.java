package org.queuemed.contract;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The whole public state of one clinic at one version: what the queue service publishes to Redis after every change,
 * and all that the fan-out services know. It carries no patient's name, no note and no token that opens anything to one
 * alone: of those only the SHA-256 ({@link TokenHash}).
 *
 * @param version grows with every commit that touches the clinic; of two states the one with the greater version is
 *     the newer, whatever the order of their arrival
 * @param at when this version was committed
 * @param message what patients are told about the status, in the clinic's language
 * @param entries the open tickets: those called or being served first, then those who wait, in the order of the line
 * @param ended tickets that ended lately, newest first, so that a phone that was away still learns how its turn ended
 * @param calls the calls still shown on screens, newest first
 * @param displays the screens that may join
 */
public record ClinicState(
        int clinicId,
        long version,
        Instant at,
        QueueStatus status,
        String message,
        List<Entry> entries,
        List<Ended> ended,
        List<Call> calls,
        Stats stats,
        Settings settings,
        List<Display> displays) {

    public ClinicState {
        entries = copyOf(entries);
        ended = copyOf(ended);
        calls = copyOf(calls);
        displays = copyOf(displays);
    }

    /**
     * One open ticket.
     *
     * @param position 1 for the next in line; null unless waiting
     * @param estimatedWait whole minutes; null unless waiting
     * @param room the name of the room where the patient is expected; null while waiting, or where none was said
     * @param calledAt the latest call; null if never called
     * @param attempt how often this ticket was called in all; it only grows
     */
    public record Entry(
            UUID ticketId,
            int ticketNumber,
            String ticketLabel,
            long serviceId,
            TicketStatus status,
            Priority priority,
            Integer position,
            Integer estimatedWait,
            String room,
            Instant joinedAt,
            Instant calledAt,
            int attempt,
            String tokenHash) {}

    /** A ticket that is over. A no-show may still come back to the line. */
    public record Ended(
            UUID ticketId,
            int ticketNumber,
            String ticketLabel,
            TicketStatus status,
            Instant endedAt,
            String tokenHash) {}

    /**
     * A call that screens still show. {@code (ticketId, attempt)} tells one call from another.
     *
     * @param room the room's name; null where none was said
     */
    public record Call(
            UUID ticketId, int ticketNumber, String ticketLabel, String room, Instant calledAt, int attempt) {}

    /**
     * What a screen or a phone must know of its clinic beside the queue. What a publisher of the version before left out
     * is what a clinic of which nothing is said has: its own language, and a voice.
     *
     * @param locale the clinic's own language, as an IETF language tag
     * @param languages those that its patients are spoken to in, in the order in which they are shown: of {@code fr},
     *     {@code en} and {@code ar}, that of {@code locale} among them
     * @param notice one line that the clinic tells its waiting room; null for none
     * @param voice whether its screens speak calls
     * @param joinToken what the valid QR code carries, null where no code is valid. It is public by nature: it hangs on
     *     the wall, and whoever reads it there may join
     */
    public record Settings(
            int networkId,
            String name,
            String locale,
            String timeZone,
            List<String> languages,
            String notice,
            Boolean voice,
            String joinToken) {

        public Settings {
            languages = languages == null || languages.isEmpty() ? own(locale) : List.copyOf(languages);
            voice = voice == null || voice;
        }

        private static List<String> own(String locale) {
            return locale == null
                    ? List.of()
                    : List.of(Locale.forLanguageTag(locale).getLanguage());
        }
    }

    /** A screen that staff let in, known by the hash of its token. */
    public record Display(int displayId, String tokenHash) {}

    /** A list that a publisher of another version left out is an empty one. */
    private static <T> List<T> copyOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
