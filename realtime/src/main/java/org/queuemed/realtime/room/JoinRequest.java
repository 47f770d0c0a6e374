package org.queuemed.realtime.room;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * What somebody asks who wants to join: the members of the join event, and what came with the request. Reading a member of
 * the wrong type is {@linkplain Refused refused}.
 */
public final class JoinRequest {

    /** Longer than any token of ours; a longer one is not looked at. */
    private static final int LONGEST_TEXT = 4096;

    private final JsonNode data;
    private final Credentials credentials;

    public JoinRequest(JsonNode data, Credentials credentials) {
        if (data == null || !data.isObject()) {
            throw new Refused(Refusal.unreadable("The event has no data."));
        }
        this.data = data;
        this.credentials = credentials;
    }

    public Credentials credentials() {
        return credentials;
    }

    public int clinicId() {
        JsonNode id = data.path("clinicId");
        if (!id.isInt() || id.intValue() <= 0) {
            throw new Refused(Refusal.unreadable("clinicId is an integer."));
        }
        return id.intValue();
    }

    /** A text; empty where it is missing or null. */
    public Optional<String> text(String name) {
        JsonNode member = data.path(name);
        if (member.isMissingNode() || member.isNull()) {
            return Optional.empty();
        }
        if (!member.isTextual() || member.textValue().length() > LONGEST_TEXT) {
            throw new Refused(Refusal.unreadable(name + " is a text."));
        }
        return Optional.of(member.textValue()).filter(text -> !text.isBlank());
    }
}
