package org.queuemed.queue.idempotency;

import org.queuemed.contract.TokenHash;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

/**
 * A request that its client named. What is stored of it is made from the key but does not tell it, so that the answer,
 * which is sealed with the key, can be opened by nobody but the client that comes back with it.
 *
 * @param scope who asks for what: the same key of somebody else, or on another path, is another request
 */
record KeyedRequest(String scope, String key, String body) {

    private static final int LONGEST = 128;

    /** Nobody is logged in who asks with a join code, so there the key alone must be what nobody else could guess. */
    private static final int SHORTEST_OF_ANYONE = 16;

    static KeyedRequest of(String path, String actor, boolean anyone, String key, String body) {
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new Refusal(
                    Reason.IDEMPOTENCY_KEY_MALFORMED, "An Idempotency-Key is 1 to 128 visible ASCII characters.");
        }
        if (anyone && key.length() < SHORTEST_OF_ANYONE) {
            throw new Refusal(
                    Reason.IDEMPOTENCY_KEY_MALFORMED,
                    "Without a login an Idempotency-Key has at least 16 characters, best a random UUID.");
        }
        return new KeyedRequest(actor + " " + path, key, body);
    }

    /** What the request is stored under. */
    String id() {
        return TokenHash.of("id\n" + scope + "\n" + key);
    }

    /** Tells a repetition from a key used twice. */
    String fingerprint() {
        return TokenHash.of("fingerprint\n" + key + "\n" + body);
    }

    Seal seal() {
        return new Seal(scope + "\n" + key);
    }

    /** Tells nothing: a body may carry a password. */
    @Override
    public String toString() {
        return "KeyedRequest[" + scope + "]";
    }
}
