package org.queuemed.queue.idempotency;

import org.queuemed.contract.Problem;
import org.queuemed.queue.problem.Problems;
import org.queuemed.queue.refusal.Refusal;

/**
 * What a POST answers.
 *
 * @param location of what was made, relative to the API's base; null where nothing was
 * @param body to be written as JSON; null for none
 */
public record Answer(int status, String location, Object body) {

    public static Answer ok(Object body) {
        return new Answer(200, null, body);
    }

    /** A refusal that is no failure: what was done about it is kept. */
    public static Answer refused(Refusal refusal) {
        Problem problem = Problems.of(refusal);
        return new Answer(problem.status(), null, problem);
    }

    boolean isProblem() {
        return status >= 400;
    }

    public static Answer created(String location, Object body) {
        return new Answer(201, location, body);
    }
}
