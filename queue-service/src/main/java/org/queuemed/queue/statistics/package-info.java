/** A clinic's figures over days: readings of the tickets, nothing stored. */
package org.queuemed.queue.statistics;
