/** Which request a line of the log is of. */
package org.queuemed.queue.trace;
