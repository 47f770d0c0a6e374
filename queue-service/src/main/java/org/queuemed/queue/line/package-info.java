/**
 * The line of one clinic: who waits, who is next, how long it will take, and what the public may see of it. Plain rules
 * over plain values, like {@code ticket}; reading and storing a line is {@code change}'s business.
 */
package org.queuemed.queue.line;
