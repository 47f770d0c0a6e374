/**
 * A ticket and what may become of it: plain rules over plain values. No framework, no store and no clock lives here;
 * what time it is comes in as an argument.
 */
package org.queuemed.queue.ticket;
