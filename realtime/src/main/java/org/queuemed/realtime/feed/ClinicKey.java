package org.queuemed.realtime.feed;

import java.util.OptionalInt;

/**
 * The name of a clinic in Redis: its hash and its channel alike. The braces are a hash tag: in a cluster both are on the
 * same node.
 */
final class ClinicKey {

    static final String VERSION = "version";
    static final String STATE = "state";

    private static final String BEFORE = "clinic:{";
    private static final String AFTER = "}";

    private ClinicKey() {}

    static String of(int clinicId) {
        return BEFORE + clinicId + AFTER;
    }

    /** The clinic of that channel; empty for any other channel. */
    static OptionalInt clinicOf(String channel) {
        if (!channel.startsWith(BEFORE) || !channel.endsWith(AFTER)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    Integer.parseInt(channel.substring(BEFORE.length(), channel.length() - AFTER.length())));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
