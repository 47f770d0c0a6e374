package org.queuemed.acceptance.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.queuemed.contract.ContractJson;

import java.util.Locale;

/**
 * An answer as it came.
 *
 * @param status 0 where none came
 */
record RawAnswer(int status, String head, String body) {

    static RawAnswer of(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, text, "");
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        return new RawAnswer(Integer.parseInt(text.substring(9, 12)), head, text.substring(end + 4));
    }

    boolean hasHeader(String nameAndBeginning) {
        return head.contains("\r\n" + nameAndBeginning.toLowerCase(Locale.ROOT));
    }

    JsonNode json() {
        try {
            return ContractJson.mapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + body, e);
        }
    }

    @Override
    public String toString() {
        return head + "\n" + body;
    }
}
