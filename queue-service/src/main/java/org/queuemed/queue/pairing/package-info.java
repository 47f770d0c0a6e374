/**
 * How a screen comes to be let in without anybody typing a token: it shows a code, and staff of a clinic type that. What
 * a screen is once it is let in belongs to {@code screens}.
 */
package org.queuemed.queue.pairing;
