package org.queuemed.queue.idempotency;

import org.queuemed.contract.TokenHash;
import org.queuemed.queue.refusal.Reason;
import org.queuemed.queue.refusal.Refusal;

/**
 * A request that its client named.
 *
 * @param scope who asks for what: the same key of somebody else, or on another path, is another request
 * @param fingerprint of the body, to tell a repetition from a key used twice
 */
record KeyedRequest(String scope, String key, String fingerprint) {

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
        return new KeyedRequest(actor + " " + path, key, TokenHash.of(body));
    }
}
