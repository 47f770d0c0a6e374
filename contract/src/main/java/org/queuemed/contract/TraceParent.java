package org.queuemed.contract;

import java.util.regex.Pattern;

/**
 * The trace that a published message belongs to, as W3C's Trace Context writes it: the last member of the message, beside
 * those of {@link ClinicState}, and only where the change is traced. Who does not know it passes over it; it is in no view, and
 * not in what Redis keeps.
 */
public final class TraceParent {

    private static final String MEMBER = "\"traceparent\":\"";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    private static final int LENGTH = 55;
    private static final String END = "\"}";

    private TraceParent() {}

    /** @param state an object with members, as JSON */
    public static String beside(String state, String traceParent) {
        return state.substring(0, state.length() - 1) + "," + MEMBER + traceParent + END;
    }

    /** What the message belongs to; null for no trace. Costs a comparison where there is none. */
    public static String of(String message) {
        int begin = message.length() - END.length() - LENGTH;
        if (!message.startsWith(MEMBER, begin - MEMBER.length())) {
            return null;
        }
        String found = message.substring(begin, begin + LENGTH);
        return FORM.matcher(found).matches() ? found : null;
    }
}
