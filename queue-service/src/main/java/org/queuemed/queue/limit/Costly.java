package org.queuemed.queue.limit;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/** What strangers can ask for that costs us something, or that somebody might try until it fits. */
enum Costly {
    /** Checking a password takes a processor a tenth of a second, on purpose. */
    LOGIN,
    /** A place in the queue, which staff would have to take away again. */
    JOIN,
    /** Short codes: one that opens a ticket, and those that screens show. */
    CODE,
    /** Anything. */
    REQUEST;

    static Costly of(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST) {
            return REQUEST;
        }
        return switch (request.path()) {
            case "/api/v1/auth/token" -> LOGIN;
            case "/api/v1/tickets" -> JOIN;
            case "/api/v1/tickets/recoveries", "/api/v1/pairings" -> CODE;
            default -> REQUEST;
        };
    }
}
