package org.queuemed.queue.problem;

import org.queuemed.contract.Problem;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

/** The one place where a refusal gets its HTTP status, and what the framework refuses gets its name. */
public final class Problems {

    private Problems() {}

    public static Problem of(Refusal refusal) {
        return Problem.of(refusal.reason().problemName(), status(refusal.reason()), refusal.getMessage());
    }

    /** What the framework refuses, by its status: told in our words, for the framework's own may tell of the inside. */
    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of("unreadable-request", 400, "The request cannot be read.");
            case 401 -> Problem.of("credentials-missing", 401, "Log in first: credentials are missing or expired.");
            case 403 -> Problem.of("not-yours", 403, "Your role does not allow this.");
            case 404 -> Problem.of("not-found", 404, "There is nothing here.");
            case 405 -> Problem.of("method-not-allowed", 405, "This path does not take that method.");
            case 406 -> Problem.of("not-acceptable", 406, "This path has nothing of the kinds that you accept.");
            case 413 -> Problem.of("too-large", 413, "The request is too large.");
            case 415 -> Problem.of("unsupported-media-type", 415, "This path takes application/json.");
            case 503 -> Problem.of("unavailable", 503, "Not available for now: try again.");
            default ->
                status < 500
                        ? Problem.of("request-refused", status, "The request was refused.")
                        : Problem.of("internal-error", 500, "Something went wrong on our side.");
        };
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case UNREADABLE_REQUEST, IDEMPOTENCY_KEY_MALFORMED -> 400;
            case BAD_CREDENTIALS -> 401;
            case NOT_YOURS -> 403;
            case NOT_FOUND,
                    NO_SUCH_CLINIC,
                    NO_SUCH_TICKET,
                    NO_SUCH_SERVICE,
                    NO_SUCH_ROOM,
                    NO_SUCH_DISPLAY,
                    NO_SUCH_STAFF,
                    NO_SUCH_JOIN_CODE,
                    PAIRING_UNKNOWN,
                    RECOVERY_UNKNOWN -> 404;
            case QUEUE_EMPTY, QUEUE_PAUSED, QUEUE_CLOSED, ILLEGAL_TRANSITION, USERNAME_TAKEN, IN_USE -> 409;
            case JOIN_CODE_EXPIRED -> 410;
            case TOO_MANY_REQUESTS -> 429;
            case RULE_BROKEN, IDEMPOTENCY_KEY_REUSED -> 422;
        };
    }
}
