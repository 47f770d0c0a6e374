package org.queuemed.contract.event;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What a server sends: {@code {"event":…,"version":…,"data":{…}}}.
 *
 * @param version the clinic's version that the event was drawn from, null for a {@link Pong} or a {@link Problem}; a
 *     client drops what is older than what it has
 */
@JsonPropertyOrder({"event", "version", "data"})
public record Envelope(String event, Long version, ServerEvent data) {

    public static Envelope of(ServerEvent event, long version) {
        return new Envelope(event.event(), version, event);
    }

    /** An event that belongs to no version of a clinic. */
    public static Envelope of(ServerEvent event) {
        return new Envelope(event.event(), null, event);
    }
}
