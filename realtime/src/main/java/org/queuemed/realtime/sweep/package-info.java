/**
 * A timer each for the kinds of what waits: sockets, polls, rooms. So ten thousand connections cost one timer and not ten
 * thousand; and what there may be ten thousand of is looked at in parts, so that nobody else waits for that.
 */
package org.queuemed.realtime.sweep;
