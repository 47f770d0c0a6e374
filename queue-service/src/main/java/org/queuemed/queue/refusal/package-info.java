/**
 * How the service says no. A {@link org.queuemed.queue.refusal.Refusal} knows nothing of HTTP; what a client is answered
 * is decided in one place, {@code problem}.
 */
package org.queuemed.queue.refusal;
