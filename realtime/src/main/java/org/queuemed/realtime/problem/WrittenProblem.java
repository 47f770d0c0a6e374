package org.queuemed.realtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.queuemed.contract.ContractJson;
import org.queuemed.contract.Problem;

/** A problem as JSON: the fan-out has no JSON of the framework's. */
final class WrittenProblem {

    private WrittenProblem() {}

    static String of(Problem problem) {
        try {
            return ContractJson.mapper().writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always written", e);
        }
    }
}
