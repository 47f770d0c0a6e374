package org.queuemed.queue.idempotency;

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

    public static Answer created(String location, Object body) {
        return new Answer(201, location, body);
    }
}
