package org.queuemed.realtime.problem;

import org.queuemed.contract.Problem;

/** What the framework refuses, by its status, in the words that the queue-service has for the same. */
final class HttpProblems {

    private HttpProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of("unreadable-request", 400, "The request cannot be read.");
            case 404 -> Problem.of("not-found", 404, "There is nothing here.");
            case 405 -> Problem.of("method-not-allowed", 405, "This path does not take that method.");
            case 406 -> Problem.of("not-acceptable", 406, "This path has nothing of the kinds that you accept.");
            case 413 -> Problem.of("too-large", 413, "The request is too large.");
            default ->
                status < 500
                        ? Problem.of("request-refused", status, "The request was refused.")
                        : Problem.of("internal-error", 500, "Something went wrong on our side.");
        };
    }
}
