/**
 * The line as PostgreSQL keeps it: rows, and how they become the plain values of {@code line} and {@code ticket} and
 * back. Only here is it known what a column is called. A session carries one operation at a time, so everything here is
 * to be chained, never combined.
 */
package org.queuemed.queue.store;
