package org.queuemed.contract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The trace that a published message belongs to, as W3C's Trace Context writes it: the last member of the message, beside
 * those of {@link ClinicState}, and only where the change is traced. Who does not know it passes over it; it is in no view, and
 * not in what Redis keeps.
 */
public final class TraceParent {

    private static final String NAME = "\"traceparent\":\"";
    private static final byte[] MEMBER = NAME.getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    private static final int LENGTH = 55;
    private static final String END = "\"}";

    private TraceParent() {}

    /** @param state an object with members, as JSON */
    public static String beside(String state, String traceParent) {
        return state.substring(0, state.length() - 1) + "," + NAME + traceParent + END;
    }

    /** What the message, in UTF-8, belongs to; null for no trace. Costs a comparison where there is none. */
    public static String of(byte[] message) {
        int begin = message.length - END.length() - LENGTH;
        int member = begin - MEMBER.length;
        if (member < 0 || !Arrays.equals(message, member, begin, MEMBER, 0, MEMBER.length)) {
            return null;
        }
        String found = new String(message, begin, LENGTH, StandardCharsets.US_ASCII);
        return FORM.matcher(found).matches() ? found : null;
    }
}
