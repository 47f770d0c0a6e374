/**
 * Whether this process takes people in: not while it goes down, and not while nothing reaches it from Redis. Going down is
 * drawn out, so that those who are sent away do not all arrive elsewhere at once.
 */
package org.queuemed.realtime.drain;
