package org.queuemed.acceptance.trace;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A trace that somebody outside has begun, and what their requests carry. */
record TraceParent(String trace, String span) {

    static TraceParent begin() {
        return new TraceParent(hex(16), hex(8));
    }

    /** For a request that is to be recorded. */
    String recorded() {
        return "00-" + trace + "-" + span + "-01";
    }

    /** For one that is not. */
    String unrecorded() {
        return "00-" + trace + "-" + span + "-00";
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RandomGenerator.getDefault().nextBytes(random);
        // neither may be all zeros
        random[0] |= 1;
        return HexFormat.of().formatHex(random);
    }
}
