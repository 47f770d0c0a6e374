/**
 * Acting once however often it is asked: a client names its request with an {@code Idempotency-Key}, and the same key
 * gets the same answer for a day. The answer is stored in the transaction that acted, so there is no moment in which one
 * could be lost without the other.
 */
package org.queuemed.queue.idempotency;
