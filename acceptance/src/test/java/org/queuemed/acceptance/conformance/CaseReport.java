package org.queuemed.acceptance.conformance;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * How one case went, as the test suite saw it.
 *
 * @param behavior its verdict on what was received
 * @param behaviorClose its verdict on how the connection ended
 * @param received what came, in its words; of a long text the beginning
 * @param expected what would have been right: one of these
 * @param closeCode ours; null where the connection broke without one
 */
record CaseReport(
        String id,
        String behavior,
        String behaviorClose,
        List<JsonNode> received,
        List<List<JsonNode>> expected,
        Integer closeCode,
        boolean clean) {

    private static final Set<String> PASSED = Set.of("OK", "NON-STRICT", "INFORMATIONAL");
    private static final String PROBLEM = "{\"event\":\"problem\",\"data\":{\"type\":\"urn:queuemed:problem:";
    private static final int UNREADABLE = 4400;

    static CaseReport of(JsonNode report) {
        return new CaseReport(
                report.path("id").asText(),
                report.path("behavior").asText(),
                report.path("behaviorClose").asText(),
                list(report.path("received")),
                list(report.path("expected")).stream().map(CaseReport::list).toList(),
                report.path("remoteCloseCode").isInt()
                        ? report.path("remoteCloseCode").intValue()
                        : null,
                report.path("wasClean").asBoolean());
    }

    private static List<JsonNode> list(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false).toList();
    }

    /** Whether the test suite found nothing wrong. */
    boolean conforms() {
        return PASSED.contains(behavior) && PASSED.contains(behaviorClose);
    }

    /**
     * Whether the connection was to be failed and was failed in our way: a problem as the last message, and our close code,
     * where RFC 6455 has 1002 or 1007 and no word. What came before the problem is what the suite expects.
     */
    boolean isFailedInOurWay() {
        return behaviorClose.equals("WRONG CODE")
                && isRefusedWith("unreadable-message")
                && expected.contains(received.subList(0, received.size() - 1));
    }

    /**
     * Whether the last message was a problem whose name begins so (a report has the first 64 characters of a message), and
     * the connection was closed in order with its code.
     */
    boolean isRefusedWith(String problem) {
        return isToldOf(problem) && clean && closeCode != null && closeCode == UNREADABLE;
    }

    /** Whether the last message was such a problem, however the connection ended. */
    boolean isToldOf(String problem) {
        return !received.isEmpty() && received.getLast().path(1).asText().startsWith(PROBLEM + problem.substring(0, 5));
    }
}
