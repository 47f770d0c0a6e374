/**
 * One timer for all that waits: sockets, polls and rooms are looked at together, so that ten thousand connections cost one
 * timer and not ten thousand.
 */
package org.queuemed.realtime.sweep;
