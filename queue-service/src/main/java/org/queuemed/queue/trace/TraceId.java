package org.queuemed.queue.trace;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells one request from all others, as W3C's Trace Context has it: 32 hexadecimal digits, not all of them zero. */
final class TraceId {

    private static final int BYTES = 16;
    private static final Pattern TRACE_PARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

    private TraceId() {}

    /** The one that whoever asks gave in {@code traceparent}, or a new one. */
    static String of(String traceParent, RandomGenerator chance) {
        Matcher given = TRACE_PARENT.matcher(traceParent == null ? "" : traceParent);
        return given.matches() ? given.group(1) : made(chance);
    }

    private static String made(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
