/**
 * The level-triggered half of publishing: compares what PostgreSQL holds with what Redis holds, and mends the
 * difference, whatever made it.
 */
package org.queuemed.queue.reconciliation;
