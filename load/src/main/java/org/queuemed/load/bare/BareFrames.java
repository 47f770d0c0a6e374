package org.queuemed.load.bare;

import java.util.HashMap;
import java.util.Map;

/** The frames of one call: each made once, and as long as QueueMed's own are. */
final class BareFrames {

    /** Of a frame to a phone, by the contract's golden files; a console is told each patient with about as many. */
    private static final int CHARACTERS = 200;

    private final long version;
    private final int members;
    private final Map<String, String> made = new HashMap<>();

    BareFrames(long version, int members) {
        this.version = version;
        this.members = members;
    }

    String of(String event) {
        return made.computeIfAbsent(event, key -> frame(key, version, isLong(key) ? members * CHARACTERS : CHARACTERS));
    }

    private static boolean isLong(String event) {
        return "queue:updated".equals(event);
    }

    static String frame(String event, long version) {
        return frame(event, version, CHARACTERS);
    }

    private static String frame(String event, long version, int characters) {
        String begin = "{\"event\":\"" + event + "\",\"version\":" + version + ",\"data\":\"";
        return begin + "x".repeat(Math.max(0, characters - begin.length() - 2)) + "\"}";
    }
}
